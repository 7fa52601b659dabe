// Cookies asked for, recorded and honoured: with and without a script, on a phone and on a desktop, by keyboard alone.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { inspect, launch, pages, site, widths } from './browser.mjs'

const FIRST = "We use some essential cookies to make our website work. We'd like to set additional cookies so we can remember your preferences and understand how you use our site."
const SECOND = 'You can manage your preferences and cookie settings at any time by clicking on "Customise Cookies" below. For more information on how we use cookies, please see our Cookies notice.'
const SAVED = 'Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.'
const FAILED = 'Sorry, there was a technical problem. Please try again.'
const ARTICLE = '/guidance/stalking/'
const BANNER = 'body > [role=region]:first-child'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

async function text(locator) {
  return (await locator.innerText()).replace(/\s+/g, ' ').replaceAll('’', "'").replaceAll(/[“”]/g, '"')
}

async function choice(context) {
  return (await context.cookies()).find((cookie) => cookie.name === 'choice')?.value.split('.')[1]
}

async function asks(page) {
  return (await page.locator(BANNER + ' [value=accept]').count()) === 1
}

for (const javaScriptEnabled of [true, false]) {
  for (const [name, viewport] of Object.entries(widths)) {
    const how = `${name}, script ${javaScriptEnabled ? 'on' : 'off'}`

    async function visit(path, options = {}) {
      const context = await browser.newContext({ javaScriptEnabled, viewport, ...options })
      context.headers = options.extraHTTPHeaders
      const page = await context.newPage()
      await page.goto(site + path)
      return { context, page }
    }

    // axe needs a script: it looks at what another browser with the same cookies gets.
    async function look(context, page) {
      if (javaScriptEnabled) return inspect(page)
      const twin = await browser.newContext({ viewport, storageState: await context.storageState(), extraHTTPHeaders: context.headers ?? {} })
      const same = await twin.newPage()
      await same.goto(page.url())
      assert.equal(await text(same.locator('h1')), await text(page.locator('h1')))
      await inspect(same)
      await twin.close()
    }

    for (const [action, letters, now] of [['accept', 'pu', /are on/], ['reject', 'none', /are off/]]) {
      test(`${action} (${how})`, async () => {
        const { context, page } = await visit(ARTICLE)
        const banner = page.locator(BANNER)
        assert.ok((await text(banner)).includes(FIRST))
        assert.ok((await text(banner)).includes(SECOND))
        assert.equal(await banner.locator('form').count(), 1)
        assert.deepEqual(await context.cookies(), [], 'nothing is set before')
        await look(context, page)
        const boxes = await Promise.all(['accept', 'reject'].map((value) => page.locator(`button[value=${value}]`).boundingBox()))
        assert.equal(Math.round(boxes[0].height), Math.round(boxes[1].height))

        await page.click(`button[value=${action}]`)
        await page.getByText('have been saved').waitFor()

        assert.equal(new URL(page.url()).pathname, ARTICLE)
        assert.ok((await text(page.locator(BANNER))).includes(SAVED))
        assert.match(await text(page.locator(BANNER)), now)
        assert.ok(await page.locator(BANNER).locator(':focus').count(), 'the confirmation has the focus')
        assert.equal(await choice(context), letters)
        await look(context, page)

        await page.locator(BANNER).getByRole('button').click()
        await page.locator(BANNER).waitFor({ state: 'detached' })
        for (const path of ['/', ARTICLE]) {
          await page.goto(site + path)
          assert.equal(await page.locator(BANNER).count(), 0, 'never seen again')
        }
        assert.equal(await page.locator('script[src*=usage]').count(), letters === 'pu' ? 1 : 0)
        await context.close()
      })
    }

    test(`customise, change, withdraw (${how})`, async () => {
      const { context, page } = await visit(ARTICLE)
      await page.getByRole('link', { name: 'Customise Cookies' }).click()
      await page.waitForURL('**/cookies/**')
      assert.equal(await page.locator(BANNER).count(), 0, 'no banner on the cookies page')
      for (const purpose of ['preferences', 'usage']) assert.ok(await page.isChecked(`[name=${purpose}][value=no]`), 'No at first')
      await look(context, page)

      await page.check('[name=preferences][value=yes]')
      await page.click('#save')
      await page.getByText('have been saved').waitFor()
      assert.ok((await text(page.locator('main'))).includes(SAVED))
      assert.match(await text(page.locator(':focus')), /have been saved/)
      assert.equal(await choice(context), 'p')
      await look(context, page)
      await page.getByRole('link', { name: 'Go back' }).click()
      await page.waitForURL(site + ARTICLE)

      await page.goto(site + '/cookies/')
      assert.ok(await page.isChecked('[name=preferences][value=yes]'), 'the saved value later')
      assert.ok(await page.isChecked('[name=usage][value=no]'))

      await page.goto(site + '/settings/')
      await page.click('button[value=dark]')
      await page.waitForURL(site + '/settings/')
      assert.ok((await context.cookies()).some((cookie) => cookie.name === 'settings'))
      await look(context, page)

      await page.goto(site + '/api/preferences/receipt')
      await look(context, page)
      await page.goto(site + '/cookies/')
      await page.click('button:has-text("Withdraw")')
      await page.getByText('withdrawn').first().waitFor()
      assert.deepEqual((await context.cookies()).map((cookie) => cookie.name).filter((cookie) => cookie !== 'notice'), [])
      await look(context, page)
      await page.goto(site + '/')
      assert.ok(await asks(page), 'asked again')
      await context.close()
    })

    test(`by keyboard alone (${how})`, async () => {
      const { context, page } = await visit('/topics/')
      const seen = []
      for (let i = 0; i < 12 && seen.at(-1) !== 'reject'; i++) {
        await page.keyboard.press('Tab')
        seen.push(await page.locator(':focus').evaluate((element) => element.value || element.textContent))
      }
      assert.equal(seen.at(-1), 'reject')
      assert.equal(seen.at(-2), 'accept')
      await page.keyboard.press('Enter')
      await page.getByText('have been saved').waitFor()
      assert.equal(await choice(context), 'none')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator(BANNER).waitFor({ state: 'detached' })
      await context.close()
    })

    test(`settings are honoured (${how})`, async () => {
      const { context, page } = await visit('/settings/')
      await page.click('main form[action="/api/preferences"] button')
      await page.waitForURL(site + '/settings/')
      const small = await page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize))
      await page.click('button[value=largest]')
      await page.waitForURL(site + '/settings/')
      await page.click('button[value=dark]')
      await page.waitForURL(site + '/settings/')
      await page.click('button[value=scotland]')
      await page.waitForURL(site + '/settings/')
      assert.equal(await page.locator('.setting__now:visible').count(), 3)
      assert.ok(await page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize)) > small * 1.4)
      await look(context, page)
      await page.goto(site + ARTICLE)
      assert.equal(await page.locator('.nation-note--scotland').isVisible(), true)
      assert.match(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), /dark/)
      await look(context, page)
      await page.fill('[name=question]', 'someone keeps sending me abusive messages')
      await page.click('form[action="/api/guidance"] button')
      await page.waitForURL('**/api/guidance')
      assert.match(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), /dark/, 'an answer too')
      await context.close()
    })

    test(`Global Privacy Control (${how})`, async () => {
      const { context, page } = await visit(ARTICLE, { extraHTTPHeaders: { 'sec-gpc': '1' } })
      assert.equal(await asks(page), false)
      assert.match(await text(page.locator(BANNER)), /Global Privacy Control/)
      await look(context, page)
      await page.locator(BANNER).getByRole('link').click()
      await page.waitForURL('**/cookies/**')
      await page.check('[name=usage][value=yes]')
      await page.click('#save')
      await page.getByText('have been saved').waitFor()
      assert.equal(await choice(context), 'u', 'an explicit choice wins')
      await context.close()
    })

    test(`a choice for this session alone (${how})`, async () => {
      const { context, page } = await visit('/cookies/')
      await page.check('[name=session]')
      await page.click('#save')
      await page.getByText('have been saved').waitFor()
      assert.equal((await context.cookies()).find((cookie) => cookie.name === 'choice').expires, -1)
      await context.close()
    })
  }
}

test('with a script nothing reloads, and what is half typed stays', async () => {
  const page = await browser.newPage()
  await page.goto(site + '/')
  await page.fill('[name=question]', 'half a ques')
  await page.evaluate(() => { window.same = true })
  await page.click('button[value=accept]')
  await page.getByText('have been saved').waitFor()
  assert.equal(await page.inputValue('[name=question]'), 'half a ques')
  assert.ok(await page.evaluate(() => window.same))
  await page.close()
})

for (const [what, fail] of [
  ['the network is gone', (route) => route.abort()],
  ['the service cannot', (route) => route.fulfill({ status: 503, body: '{}' })],
  ['something else answers', (route) => route.fulfill({ status: 200, body: '<html>Please pay</html>' })],
]) {
  test(`when ${what}, the question stays and nothing is set`, async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/api/preferences', fail)
    await page.goto(site + '/')
    await page.click('button[value=accept]')
    await page.getByText(FAILED).waitFor()
    assert.ok(await asks(page))
    assert.deepEqual(await context.cookies(), [])
    await inspect(page)
    await page.unroute('**/api/preferences')
    await page.click('button[value=accept]')
    await page.getByText('have been saved').waitFor()
    await context.close()
  })
}

test('a view is counted with consent, and its script is not even loaded without', async () => {
  for (const [action, counted] of [['accept', true], ['reject', false]]) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const usage = []
    page.on('response', (response) => { if (response.url().includes('usage')) usage.push([new URL(response.url()).pathname, response.status()]) })
    await page.goto(site + '/topics/')
    assert.deepEqual(usage, [], 'nothing before a choice')
    const first = counted && page.waitForResponse('**/api/usage')
    await page.click(`button[value=${action}]`)
    await page.getByText('have been saved').waitFor()
    await first
    await page.goto(site + ARTICLE, { waitUntil: 'networkidle' })
    assert.equal(usage.filter(([path, status]) => path === '/api/usage' && status === 204).length, counted ? 2 : 0)
    if (!counted) assert.deepEqual(usage, [])
    await context.close()
  }
})

test('nothing is kept on the device but what the register has, and nothing before its consent', async () => {
  const yaml = await readFile('content/cookies.yaml', 'utf8')
  const register = new Map([...yaml.matchAll(/- name: (\S+)\n\s+kind: (\S+)\n\s+purpose: (\S+)/g)].map(([, name, kind, purpose]) => [name, { kind, purpose }]))
  assert.ok(register.size >= 3)
  for (const [answers, allowed] of [
    [null, []],
    [{ preferences: 'no', usage: 'no' }, ['essential']],
    [{ preferences: 'no', usage: 'yes' }, ['essential', 'usage']],
    [{ preferences: 'yes', usage: 'no' }, ['essential', 'preferences']],
    [{ preferences: 'yes', usage: 'yes' }, ['essential', 'preferences', 'usage']],
  ]) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const elsewhere = []
    page.on('request', (request) => { if (!request.url().startsWith(site)) elsewhere.push(request.url()) })
    if (answers) {
      await page.goto(site + '/cookies/')
      for (const [purpose, answer] of Object.entries(answers)) await page.check(`[name=${purpose}][value=${answer}]`)
      await page.click('#save')
      await page.getByText('have been saved').waitFor()
      await page.request.post(site + '/api/preferences/settings', { form: { text: 'large' }, headers: { 'sec-fetch-site': 'same-origin' } })
    }
    const found = new Map()
    for (const path of [...pages, ARTICLE]) {
      await page.goto(site + path, { waitUntil: 'networkidle' })
      for (const cookie of await context.cookies()) found.set(cookie.name, 'cookie')
      for (const key of await page.evaluate(() => Object.keys(localStorage))) found.set(key, 'local-storage')
      for (const key of await page.evaluate(() => Object.keys(sessionStorage))) found.set(key, 'session-storage')
      assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length), 0)
    }
    assert.deepEqual(elsewhere, [])
    for (const [name, kind] of found) {
      assert.equal(register.get(name)?.kind, kind, `${name} is not in content/cookies.yaml`)
      assert.ok(allowed.includes(register.get(name).purpose), `${name} came without consent`)
    }
    assert.equal(found.has('settings'), allowed.includes('preferences'))
    await context.close()
  }
})

test('the way out takes the cookies with it', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site + '/')
  await page.click('button[value=accept]')
  await page.getByText('have been saved').waitFor()
  await page.request.get(site + '/exit', { maxRedirects: 0 })
  assert.deepEqual(await context.cookies(), [])
  await context.close()
})
