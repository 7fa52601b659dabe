// All that the first visit to a page loads, brotli, as a browser asks for it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { launch, site } from './browser.mjs'

const MOST = 30_000

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

for (const path of ['/guidance/harassment-messages/', '/guidance/malicious-message/', '/']) {
  test(`${path} loads at most ${MOST} bytes`, async (t) => {
    const page = await browser.newPage()
    const loaded = []
    page.on('response', (response) => loaded.push(response))
    await page.goto(site + path, { waitUntil: 'networkidle' })
    let total = 0
    for (const response of loaded) {
      const size = brotliCompressSync(await response.body()).length
      t.diagnostic(`${new URL(response.url()).pathname}: ${size}`)
      total += size
    }
    t.diagnostic(`in all: ${total} in ${loaded.length} requests`)
    assert.ok(loaded.length >= 3)
    assert.ok(total <= MOST, `${total} bytes`)
    await page.close()
  })
}
