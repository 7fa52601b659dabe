// Leaving at once: by the link, by the second skip link, by Shift three times; nothing left to see on Back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, pages, site } from './browser.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** A page whose way out ends here, since no other site can be reached from a test. */
async function open(path, options = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  await page.goto(site + path)
  return page
}

test('every page has the way out twice', async () => {
  const page = await open('/', { javaScriptEnabled: false })
  for (const path of pages) {
    await page.goto(site + path)
    assert.ok((await page.locator('a[href="/exit"]').count()) >= 2, path)
  }
  await page.context().close()
})

test('the link leaves without a script', async () => {
  const page = await open('/guidance/stalking/', { javaScriptEnabled: false })
  await page.locator('a[href="/exit"]').last().click()
  await page.waitForURL(/^https:/)
  await page.context().close()
})

test('the second skip link is reached by Tab and leaves', async () => {
  const page = await open('/guidance/stalking/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '/exit')
  await page.keyboard.press('Enter')
  await page.waitForURL(/^https:/)
  await page.context().close()
})

test('Shift three times leaves', async () => {
  const page = await open('/guidance/stalking/')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  await page.waitForURL(/^https:/)
  await page.context().close()
})

test('Shift within typing does not leave', async () => {
  const page = await open('/')
  await page.focus('[name=question]')
  for (const letter of 'ABC') await page.keyboard.press('Shift+' + letter)
  await page.waitForTimeout(300)
  assert.equal(page.url(), site + '/')
  await page.context().close()
})

test('the page is covered at once, while the other site is slow, and uncovered on Back', async () => {
  const page = await open('/guidance/stalking/')
  await page.route('**/exit', async (route) => { await new Promise((done) => setTimeout(done, 1500)); await route.continue() })
  const heading = page.locator('h1')
  await page.locator('a[href="/exit"]').last().click({ noWaitAfter: true })
  await page.waitForFunction(() => {
    const { x, y } = document.querySelector('h1').getBoundingClientRect()
    const top = document.elementFromPoint(Math.max(x, 1) + 5, Math.max(y, 1) + 5)
    return top === null || !document.querySelector('h1').contains(top)
  })
  await page.waitForURL(/^https:/)
  await page.goBack().catch(() => {})
  if (page.url().startsWith(site)) {
    await heading.waitFor({ state: 'visible' })
    const { x, y } = await heading.boundingBox()
    assert.ok(await page.evaluate(([x, y]) => document.querySelector('h1').contains(document.elementFromPoint(x + 5, y + 5)), [x, y]))
  }
  await page.context().close()
})
