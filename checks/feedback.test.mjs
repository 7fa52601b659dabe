// Feedback: sent, refused and corrected, looked up, erased; with and without a script, on a phone and on a desktop.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inspect, launch, site, widths } from './browser.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

for (const javaScriptEnabled of [true, false]) {
  for (const [name, viewport] of Object.entries(widths)) {
    const how = `${name}, script ${javaScriptEnabled ? 'on' : 'off'}`

    // axe needs a script.
    const look = (page) => javaScriptEnabled && inspect(page)

    test(`fail, correct, send, look up, erase (${how})`, async () => {
      const context = await browser.newContext({ javaScriptEnabled, viewport })
      const page = await context.newPage()
      await page.goto(site + '/guidance/stalking/')
      await page.locator('a', { hasText: 'let us know what you think' }).click()
      await page.waitForURL('**/feedback/**')
      await look(page)

      await page.check('[name=rating][value="2"]')
      await page.fill('[name=email]', 'jo@example.org')
      await page.click('#send')
      await page.locator('.govuk-error-summary').waitFor()
      assert.match(await page.title(), /^Error: /)
      // A program is told the first thing that is wrong, a page all of them.
      assert.equal(await page.locator('.govuk-error-summary a').count(), javaScriptEnabled ? 1 : 2)
      assert.equal(new URL(page.url()).pathname, javaScriptEnabled ? '/feedback/' : '/api/feedback')
      assert.equal(await page.inputValue('[name=email]'), 'jo@example.org')
      assert.ok(await page.isChecked('[name=rating][value="2"]'), 'what was typed is kept')
      await page.locator('.govuk-error-summary a').first().click()
      assert.equal(await page.locator(':focus').getAttribute('name'), 'text')
      await look(page)

      const words = 'The list of places to report is out of date ' + Math.random()
      await page.fill('[name=text]', words)
      await page.check('[name=contact]')
      await page.click('#send')
      await page.waitForURL('**/api/feedback/*?sent')
      const reference = await page.locator('.reference').innerText()
      assert.match(reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      assert.ok(!(await page.content()).includes(words), 'the text is not shown')
      assert.equal(await page.getByRole('link', { name: 'Go back' }).getAttribute('href'), '/guidance/stalking/')
      await look(page)

      await page.goto(site + '/feedback/look-up/')
      await look(page)
      await page.fill('[name=reference]', reference.slice(0, -1))
      await page.click('button[value=show]')
      await page.locator('.govuk-error-summary').waitFor()
      await look(page)
      await page.fill('[name=reference]', reference.toLowerCase().replaceAll('-', ' '))
      await page.click('button[value=show]')
      await page.waitForURL('**/api/feedback/' + reference)
      await page.click('button[value=erase]')
      await page.getByText('is erased').waitFor()
      await look(page)
      const gone = await page.goto(site + '/api/feedback/' + reference)
      assert.equal(gone.status(), 404)
      await context.close()
    })
  }
}

test('what reads like danger is answered with whom to turn to, before the thanks', async () => {
  const context = await browser.newContext({ viewport: widths.phone })
  const page = await context.newPage()
  await page.goto(site + '/feedback/')
  await page.fill('[name=text]', 'he said he will kill me if i go out')
  await page.click('#send')
  await page.waitForURL('**/api/feedback/*?sent')
  assert.ok((await page.locator('[data-urgent]').boundingBox()).y < (await page.locator('h1').boundingBox()).y)
  await inspect(page)
  await context.close()
})

test('characters are counted while somebody types', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site + '/feedback/')
  const count = page.locator('[data-count]')
  assert.match(await count.innerText(), /1,200 characters left/)
  for (const [text, said] of [['a👩b\r\nc', /1,195 characters left/], ['x'.repeat(1199), /1 character left/], ['x'.repeat(1202), /2 characters too many/]]) {
    await page.fill('[name=text]', text)
    assert.match(await count.innerText(), said)
  }
  await inspect(page)
  await context.close()
})

for (const [name, viewport] of Object.entries(widths)) {
  test(`what is wrong with an article is said on it, by keyboard alone (${name})`, async () => {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    const scripts = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await page.goto(site + '/guidance/stalking/', { waitUntil: 'networkidle' })
    assert.ok(!scripts.some((address) => address.includes('/feedback.')), 'the article does without the form')
    const open = page.getByRole('button', { name: 'There is something wrong with this page' })
    await open.focus()
    await page.keyboard.press('Enter')
    assert.equal(await open.getAttribute('aria-expanded'), 'true')
    assert.equal(await page.locator(':focus').innerText(), 'Tell us what is wrong with this page')
    await page.locator('[data-count]', { hasText: '1,200 characters left' }).waitFor()
    await inspect(page)

    await page.click('#send')
    await page.locator('form .govuk-error-summary:focus').waitFor()
    assert.match(await page.title(), /^Error: /)
    await inspect(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator(':focus').getAttribute('name'), 'text')

    // It cannot be sent, and the page is loaded again.
    const words = 'The second link is broken ' + Math.random()
    await page.keyboard.type(words)
    await page.route('**/api/feedback', (route) => route.abort())
    await page.click('#send')
    await page.getByText('Sorry, there was a technical problem. Please try again.').waitFor()
    await page.unroute('**/api/feedback')
    await page.reload()
    await page.locator('[name=text]').waitFor()
    await page.waitForFunction((words) => document.querySelector('[name=text]').value === words, words)
    await page.focus('[name=text]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/api/feedback/*?sent')
    assert.equal(await page.getByRole('link', { name: 'Go back' }).getAttribute('href'), '/guidance/stalking/')
    await context.close()
  })
}

test('where the form cannot be loaded on an article, the whole form opens', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  let refused = 0
  await page.route('**/assets/feedback.*', (route) => (refused++ ? route.continue() : route.abort()))
  await page.goto(site + '/guidance/stalking/')
  await page.getByRole('button', { name: 'There is something wrong with this page' }).click()
  await page.waitForURL('**/feedback/?from=/guidance/stalking/')
  await context.close()
})

test('every article asks whether it was useful, and each answer leads to the form', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site + '/guidance/stalking/')
  const links = page.getByRole('region', { name: 'Is this page useful?' }).getByRole('link')
  assert.equal(await links.count(), 3)
  for (const link of await links.all()) assert.equal(await link.getAttribute('href'), '/feedback/?from=/guidance/stalking/')
  await context.close()
})

test('what cannot be sent stays, in this tab and after a reload, and is kept once when it is sent', async () => {
  const context = await browser.newContext({ viewport: widths.phone })
  const page = await context.newPage()
  const stored = () => page.evaluate(() => sessionStorage.length + localStorage.length)
  await page.goto(site + '/feedback/')
  const words = 'Sent in the end ' + Math.random()
  await page.fill('[name=text]', words)
  await page.check('[name=rating][value="4"]')
  await page.fill('[name=email]', 'jo@example.org')
  await page.click('#send')
  await page.locator('.govuk-error-summary').waitFor()
  assert.equal(await stored(), 0, 'nothing before a failure')
  await page.check('[name=contact]')

  // It arrives, and the answer does not.
  let first
  await page.route('**/api/feedback', async (route) => {
    first = await (await route.fetch()).json()
    await route.abort()
  }, { times: 1 })
  await page.click('#send')
  await page.getByText('Sorry, there was a technical problem. Please try again.').waitFor()
  assert.equal(await page.inputValue('[name=text]'), words)
  await inspect(page)

  await page.reload()
  assert.equal(await page.inputValue('[name=text]'), words)
  assert.equal(await page.inputValue('[name=email]'), 'jo@example.org')
  assert.ok(await page.isChecked('[name=rating][value="4"]'))
  assert.ok(await page.isChecked('[name=contact]'))
  const other = await context.newPage()
  await other.goto(site + '/feedback/')
  assert.equal(await other.inputValue('[name=text]'), '', 'in this tab alone')
  await page.click('#send')
  await page.waitForURL('**/api/feedback/*?sent')
  assert.equal(await page.locator('.reference').innerText(), first.reference, 'what had arrived, and nothing beside it')
  assert.equal(await stored(), 0, 'gone once it is sent')
  await context.close()
})

test('the way out takes with it what could not be sent', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site + '/feedback/')
  await page.route('**/api/feedback', (route) => route.abort())
  await page.fill('[name=text]', 'Not to be found')
  await page.click('#send')
  await page.getByText('Sorry, there was a technical problem. Please try again.').waitFor()
  assert.equal(await page.evaluate(() => sessionStorage.length), 1)
  await page.route('**/exit', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  await page.locator('a[href="/exit"]').last().click()
  await page.waitForFunction(() => document.title === 'Weather')
  assert.equal(await page.evaluate(() => sessionStorage.length), 0)
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`danger in what is refused brings the panel all the same (script ${javaScriptEnabled ? 'on' : 'off'})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: widths.phone })
    const page = await context.newPage()
    await page.goto(site + '/feedback/')
    await page.fill('[name=text]', 'he said he will kill me if i go out')
    await page.fill('[name=email]', 'nobody')
    await page.click('#send')
    await page.locator('[data-urgent]').waitFor()
    assert.equal(await page.inputValue('[name=text]'), 'he said he will kill me if i go out')
    assert.ok((await page.locator('[data-urgent]').boundingBox()).y < (await page.locator('h1').boundingBox()).y)
    if (javaScriptEnabled) await inspect(page)
    await page.fill('[name=email]', '')
    await page.click('#send')
    await page.waitForURL('**/api/feedback/*?sent')
    await context.close()
  })
}

test('sent by keyboard alone, and a double click is one', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site + '/feedback/')
  await page.focus('[name=text]')
  await page.keyboard.type('Keyboard ' + Math.random())
  for (let i = 0; i < 12 && (await page.evaluate('document.activeElement.id')) !== 'send'; i++) await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.id'), 'send')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/api/feedback/*?sent')
  const form = { text: 'Twice ' + Math.random() }
  const headers = { 'sec-fetch-site': 'same-origin', accept: 'text/html' }
  const answers = await Promise.all([1, 2, 3].map(() => page.request.post(site + '/api/feedback', { form, headers, maxRedirects: 0 })))
  assert.equal(new Set(answers.map((answer) => answer.headers().location)).size, 1)
  await context.close()
})
