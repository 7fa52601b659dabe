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

test('valid HTML and CSS', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-html-'))
  const asked = [...questions.map((q) => q.words), '', 'x'.repeat(301), '"<b>&amp;']
  for (const [i, question] of asked.entries()) {
    const response = await fetch(site + '/api/guidance', { method: 'POST', body: new URLSearchParams({ question }), headers: { accept: 'text/html' } })
    await writeFile(join(folder, `results-${i}.html`), await response.text())
  }
  const gone = await fetch(site + '/no-such-page/')
  assert.equal(gone.status, 404)
  await writeFile(join(folder, 'gone.html'), await gone.text())
  const { stdout, stderr } = await promisify(execFile)(
    'java', ['-jar', vnu, '--also-check-svg', '--format', 'gnu', '--stdout', '--exit-zero-always', '--skip-non-html', 'site/builder/target/www', folder],
    { maxBuffer: 1 << 26 })
  assert.equal(stderr.replace(/^Picked up .*\n/gm, ''), '')
  assert.deepEqual(stdout.split('\n').filter((line) => line), [])
})
