// Lighthouse as a phone: 100 of 100 for accessibility, best practices and SEO.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch as launchChrome } from 'chrome-launcher'
import { startFlow } from 'lighthouse'
import puppeteer from 'puppeteer-core'
import { executablePath, flags, questions, site } from './browser.mjs'

const onlyCategories = ['accessibility', 'best-practices', 'seo']
let chrome, browser
before(async () => {
  chrome = await launchChrome({ chromePath: executablePath, chromeFlags: ['--headless', ...flags], logLevel: 'silent' })
  browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}` })
})
after(async () => {
  await browser.disconnect()
  chrome.kill()
})

function check({ lhr }) {
  for (const category of onlyCategories) {
    const failed = lhr.categories[category].auditRefs
      .map(({ id }) => lhr.audits[id])
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id }) => id)
    assert.equal(lhr.categories[category].score, 1, `${category}: ${failed.join(', ')}`)
  }
}

for (const path of ['/', '/guidance/malicious-message/', '/a-to-z/', '/cookies/']) {
  test(path, async () => {
    const page = await browser.newPage()
    const flow = await startFlow(page, { config: { extends: 'lighthouse:default', settings: { onlyCategories } } })
    await flow.navigate(site + path)
    check((await flow.createFlowResult()).steps[0])
    await page.close()
  })
}

test('results, reached as a visitor does', async () => {
  const page = await browser.newPage()
  const flow = await startFlow(page, { config: { extends: 'lighthouse:default', settings: { onlyCategories } } })
  await page.goto(site + '/')
  await page.type('[name=question]', questions[2].words)
  await flow.navigate(() => page.click('form[action="/api/guidance"] button'))
  check((await flow.createFlowResult()).steps[0])
  await page.close()
})
