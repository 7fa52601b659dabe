// What the first visit to a page costs, as it travels to a browser; and that its words wait for nothing else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, launch, questions, site } from './browser.mjs'

const MOST_BYTES = 25_000
const MOST_REQUESTS = 4
const HASHED = /^\/assets\/[a-z]+\.[0-9a-f]{10}\.(?:css|js)$/
const ARTICLES = ['/guidance/harassment-messages/', '/guidance/malicious-message/']

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** What the last thing that `visit` does loads, with nothing kept from before. */
async function load(visit) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  await page.addInitScript(() => {
    window.shifted = 0
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shifted += value })).observe({ type: 'layout-shift', buffered: true })
  })
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  let loaded = []
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Document') loaded = []
    const { pathname } = new URL(response.url)
    const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]))
    loaded.push({ requestId, type, pathname, headers, bytes: 0 })
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    for (const one of loaded) if (one.requestId === requestId) one.bytes = encodedDataLength
  })
  await visit(page)
  await page.waitForLoadState('networkidle')
  return { page, loaded, shift: await page.evaluate(() => window.shifted) }
}

const visits = [
  ...[...ARTICLES, '/', '/topics/', '/cookies/'].map((path) => [path, 'br', (page) => page.goto(site + path)]),
  ['results', 'gzip', (page) => ask(page, questions[0].words)],
]
for (const [name, encoding, visit] of visits) {
  test(`${name}: at most ${MOST_BYTES} bytes in ${MOST_REQUESTS} requests, and nothing moves`, async (t) => {
    const { page, loaded, shift } = await load(visit)
    for (const { pathname, headers, bytes } of loaded) t.diagnostic(`${pathname}: ${bytes} ${headers['content-encoding']}`)
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
    t.diagnostic(`in all: ${total} in ${loaded.length} requests`)
    assert.equal(loaded[0].type, 'Document')
    assert.ok(total <= MOST_BYTES, `${total} bytes`)
    assert.ok(loaded.length >= 3 && loaded.length <= MOST_REQUESTS, `${loaded.length} requests`)
    assert.equal(shift, 0)
    assert.equal(loaded[0].headers['content-encoding'], encoding)
    for (const { pathname, type, headers } of loaded.slice(1)) {
      if (pathname === '/favicon.svg') continue
      assert.ok(['Stylesheet', 'Script'].includes(type), `${pathname}: no font, no picture but the one in the tab`)
      assert.match(pathname, HASHED)
      assert.match(headers['cache-control'], /max-age=31536000, immutable/)
      assert.equal(headers['content-encoding'], 'br')
      assert.equal(headers.vary, 'accept-encoding')
    }
    await page.close()
  })
}

test('an article has one stylesheet, one script that waits for the page, and nothing of the forms', async () => {
  const { page, loaded } = await load((page) => page.goto(site + ARTICLES[0]))
  const scripts = await page.locator('script').evaluateAll((all) => all.map(({ type, defer, src }) => ({ waits: type === 'module' || defer, path: src && new URL(src).pathname })))
  assert.deepEqual(scripts.map(({ waits }) => waits), [true])
  assert.equal(await page.locator('link[rel=stylesheet], style, [style]').count(), 1)
  assert.deepEqual(loaded.filter(({ pathname }) => pathname.includes('feedback')), [])
  const form = await load((page) => page.goto(site + '/feedback/'))
  assert.equal(form.loaded.filter(({ pathname }) => /^\/assets\/feedback\./.test(pathname)).length, 1, 'and the form has it')
  await page.close()
  await form.page.close()
})

test('the words are there without styles and scripts', async () => {
  const page = await browser.newPage()
  await page.route(/\.(?:css|js)$/, (route) => route.abort())
  await page.goto(site + ARTICLES[0])
  assert.ok(await page.locator('main h1').isVisible())
  assert.ok(await page.getByRole('link', { name: 'Call 999' }).first().isVisible())
  await ask(page, questions[2].words)
  assert.ok(await page.locator('main h1').isVisible())
  assert.ok(await page.locator('main a[href^="/guidance/"]').first().isVisible())
  await page.close()
})
