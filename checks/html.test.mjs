// The Nu HTML checker over every page that was built, and over what a function answers.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import vnu from 'vnu-jar'
import { questions, site } from './browser.mjs'

// The other variants differ from these in nothing but a word.
const variants = ['ask', 'gpc', 'saved-pu', 'withdrawn'].map((variant) => 'site/builder/target/www/v/' + variant)

test('valid HTML and CSS', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-html-'))
  const asked = [...questions.map((q) => q.words), '', 'x'.repeat(301), '"<b>&amp;']
  for (const [i, question] of asked.entries()) {
    const response = await fetch(site + '/api/guidance', { method: 'POST', body: new URLSearchParams({ question }), headers: { accept: 'text/html' } })
    await writeFile(join(folder, `results-${i}.html`), await response.text())
  }
  const own = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
  const unsaid = await fetch(site + '/api/preferences', { method: 'POST', body: new URLSearchParams({ choice: 'custom' }), headers: own })
  assert.equal(unsaid.status, 422)
  await writeFile(join(folder, 'choice.html'), await unsaid.text())
  const given = await fetch(site + '/api/preferences', { method: 'POST', body: new URLSearchParams({ choice: 'accept' }), headers: own, redirect: 'manual' })
  const cookie = given.headers.getSetCookie()[0].split(';')[0]
  const receipt = await fetch(site + '/api/preferences/receipt', { headers: { ...own, cookie } })
  await writeFile(join(folder, 'receipt.html'), await receipt.text())
  const gone = await fetch(site + '/no-such-page/')
  assert.equal(gone.status, 404)
  await writeFile(join(folder, 'gone.html'), await gone.text())
  const { stdout, stderr } = await promisify(execFile)(
    'java', ['-jar', vnu, '--also-check-svg', '--format', 'gnu', '--stdout', '--exit-zero-always', '--skip-non-html', ...variants, folder],
    { maxBuffer: 1 << 26 })
  assert.equal(stderr.replace(/^Picked up .*\n/gm, ''), '')
  assert.deepEqual(stdout.split('\n').filter((line) => line), [])
})
