// A visitor asks, with and without a script, on a phone and on a desktop.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { ask, launch, questions, site, widths } from './browser.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

for (const javaScriptEnabled of [true, false]) {
  for (const [name, viewport] of Object.entries(widths)) {
    const how = `${name}, script ${javaScriptEnabled ? 'on' : 'off'}`

    for (const question of questions) {
      test(`"${question.words}" (${how})`, async () => {
        const context = await browser.newContext({ javaScriptEnabled, viewport })
        const page = await context.newPage()
        await ask(page, question.words)
        assert.equal(new URL(page.url()).search, '')
        assert.ok(!(await page.title()).includes(question.words), 'the title holds no question')
        const first = page.locator('[data-answer] a[href^="/guidance/"]').first()
        const answers = await page.locator('[data-answer]').count()
        if (question.article) {
          assert.equal(await first.getAttribute('href'), `/guidance/${question.article}/`)
        } else {
          assert.equal(answers, 0)
          assert.match(await page.locator('main').innerText(), /could not find/i)
        }
        assert.equal(await page.locator('[data-urgent]').count(), question.urgent ? 1 : 0)
        if (question.urgent) {
          const urgentTop = (await page.locator('[data-urgent]').boundingBox()).y
          assert.ok(urgentTop < (await first.boundingBox()).y, 'the emergency panel stands first')
        }
        assert.equal(await page.inputValue('[name=question]'), question.words, 'what was typed is kept')
        await context.close()
      })
    }

    test(`a blank question is said to be blank (${how})`, async () => {
      const context = await browser.newContext({ javaScriptEnabled, viewport })
      const page = await context.newPage()
      await ask(page, '   ')
      assert.match(await page.title(), /^Error: /)
      const summary = page.locator('.govuk-error-summary a').first()
      await summary.click()
      assert.equal(await page.locator(':focus').getAttribute('name'), 'question')
      await context.close()
    })
  }
}

test('301 characters are refused and kept', async () => {
  const page = await browser.newPage()
  const long = 'help '.repeat(60) + 'x'
  await ask(page, long)
  assert.match(await page.title(), /^Error: /)
  assert.equal(await page.inputValue('[name=question]'), long)
  await page.close()
})

test('asked by keyboard alone', async () => {
  const page = await browser.newPage()
  await page.goto(site + '/')
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate('document.activeElement.name')) === 'question') break
  }
  await page.keyboard.type('my ex wont stop texting me')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/api/guidance')
  assert.ok((await page.locator('[data-answer]').count()) > 0)
  await page.close()
})

test('the log holds no word of any question', async () => {
  if (!process.env.SIGNPOST_LOG) return
  const log = await readFile(process.env.SIGNPOST_LOG, 'utf8')
  assert.match(log, /"route":"\/api\/guidance"/, 'the log was written')
  for (const word of ['abusive', 'facebook', 'texting', 'kill', 'capital', 'france']) {
    assert.ok(!log.includes(word), `found "${word}"`)
  }
})
