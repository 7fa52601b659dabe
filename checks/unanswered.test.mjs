// What a question without a good answer leaves behind, and what leaves nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, launch } from './browser.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

async function sent(words, options = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const answers = []
  page.on('response', (response) => {
    if (response.url().endsWith('/api/unanswered')) answers.push(response)
  })
  await ask(page, words)
  await page.waitForLoadState('networkidle')
  const left = answers.map((response) => [response.status(), response.request().postData()])
  await context.close()
  return left
}

test('words of the articles are counted, and nothing else that was typed', async () => {
  const [[status, body], ...more] = await sent('certificate platform zzyzx 07700900123 witness')
  assert.equal(status, 204)
  assert.match(body, /^\{"words":"(\d+\.){2,6}[0-9a-f]{16}"\}$/)
  assert.deepEqual(more, [])
})

test('danger and a good answer leave nothing, and nor does a browser without a script', async () => {
  assert.deepEqual(await sent('he said he will kill me if i go out'), [])
  assert.deepEqual(await sent('my ex wont stop texting me'), [])
  assert.deepEqual(await sent('certificate platform zzyzx witness', { javaScriptEnabled: false }), [])
})
