// Leaving at once: by the link, by the second skip link, by Shift three times; nothing left to see on Back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, pages, site } from './browser.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** A page whose way out ends at a stand-in for the other site, which no test can reach; what `/exit` answers is real and kept. */
async function open(path, options = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.route('**/exit', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 })
    page.left = { status: answer.status(), location: answer.headers().location }
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
  })
  await page.goto(site + path)
  return page
}

async function hasLeft(page) {
  await page.waitForFunction(() => document.title === 'Weather')
  assert.equal(page.left.status, 303)
  assert.match(page.left.location, /^https:/)
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
  await hasLeft(page)
  await page.context().close()
})

test('the second skip link is reached by Tab and leaves', async () => {
  const page = await open('/guidance/stalking/')
  // Who has not chosen about cookies has that question before it.
  await page.request.put(site + '/api/preferences', { data: { purposes: { preferences: false, usage: false } }, headers: { 'sec-fetch-site': 'same-origin' } })
  await page.reload()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '/exit')
  await page.keyboard.press('Enter')
  await hasLeft(page)
  await page.context().close()
})

test('Shift three times leaves', async () => {
  const page = await open('/guidance/stalking/')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  await hasLeft(page)
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

test('the page is covered while the other site cannot be reached, and uncovered when it is shown again', async () => {
  const page = await browser.newPage()
  await page.route('**/exit', (route) => route.abort('aborted'))
  await page.goto(site + '/guidance/stalking/')
  await page.locator('a[href="/exit"]').last().click({ noWaitAfter: true })
  await page.locator('h1').waitFor({ state: 'hidden', timeout: 2000 })
  assert.ok(!(await page.title()).toLowerCase().includes('stalking'), 'the title goes too')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await page.locator('h1').waitFor({ state: 'visible', timeout: 2000 })
  await page.close()
})

test('Back does not lead to the page that was left', async () => {
  const page = await open('/')
  await page.goto(site + '/guidance/stalking/')
  await page.locator('a[href="/exit"]').last().click()
  await hasLeft(page)
  await page.goBack()
  assert.equal(page.url(), site + '/')
  await page.context().close()
})
