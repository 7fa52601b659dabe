// Every page, with and without a script, at 320 pixels and on a desktop: axe, sideways scrolling, what it fetches.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, inspect, launch, pages, questions, site, widths } from './browser.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

for (const [name, viewport] of Object.entries(widths)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const path of pages) {
      test(`${path} (${name}, ${colorScheme})`, async () => {
        const context = await browser.newContext({ viewport, colorScheme })
        const page = await context.newPage()
        const elsewhere = []
        const complaints = []
        page.on('request', (request) => { if (!request.url().startsWith(site)) elsewhere.push(request.url()) })
        page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
        page.on('pageerror', (error) => complaints.push(String(error)))
        await page.goto(site + path)
        await inspect(page)
        assert.deepEqual(elsewhere, [], 'nothing is fetched from elsewhere')
        assert.deepEqual(complaints, [])
        assert.deepEqual(await context.cookies(), [], 'no cookie is set')
        await context.close()
      })
    }

    for (const words of [...questions.map((q) => q.words), ' ']) {
      test(`results of "${words}" (${name}, ${colorScheme})`, async () => {
        const context = await browser.newContext({ viewport, colorScheme })
        const page = await context.newPage()
        await ask(page, words)
        await inspect(page)
        await context.close()
      })
    }
  }
}

for (const [name, viewport] of Object.entries(widths)) {
  test(`a page that is not there (${name})`, async () => {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    const answer = await page.goto(site + '/no-such-page/')
    assert.equal(answer.status(), 404)
    assert.match(await page.title(), /^Page not found/)
    await inspect(page)
    await context.close()
  })
}

const told = (path) => path.replace(/^(\/check\/\d+\/).+/, '$1')

test('every page has a title, a description and a first heading of its own', async () => {
  const page = await browser.newPage()
  const titles = new Set()
  for (const path of pages) {
    await page.goto(site + path)
    titles.add(await page.title())
    assert.equal(await page.locator('h1').count(), 1, path)
    assert.ok((await page.getAttribute('meta[name=description]', 'content')).length > 40, path)
  }
  // The steps of a guided check have one title, which tells nothing of the answers.
  assert.equal(titles.size, new Set(pages.map(told)).size)
  await page.close()
})

test('the beta banner says what it must, to the letter', async () => {
  const page = await browser.newPage()
  for (const path of pages) {
    await page.goto(site + path)
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ').replaceAll('’', "'")
    assert.ok(text.includes("This site is a beta, which means it's a work in progress and we'll be adding more to it over the next few weeks. Your feedback helps us make things better, so please let us know what you think."), path)
    const from = path.startsWith('/feedback/') ? '' : '?from=' + told(path)
    assert.equal(await page.locator('a', { hasText: 'let us know what you think' }).getAttribute('href'), '/feedback/' + from)
  }
  await page.close()
})

test('every link of the site leads somewhere', async () => {
  const page = await browser.newPage()
  const links = new Set(pages)
  for (const path of links) {
    const response = await page.goto(site + path)
    assert.equal(response.status(), 200, path)
    for (const href of await page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href').split('#')[0]))) {
      if (href && href !== '/exit') links.add(href.split('?')[0])
    }
  }
  assert.ok(links.size > 25)
  await page.close()
})
