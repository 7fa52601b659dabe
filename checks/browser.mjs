// A headless Chromium, and the addresses of the running service.
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'

export const site = process.env.SIGNPOST ?? 'http://localhost:8080'

export const pages = [
  '/',
  '/topics/',
  '/topics/online-abuse/',
  '/guidance/malicious-message/',
  '/guidance/harassment-messages/',
  '/guidance/emergency-999/',
  '/a-to-z/',
  '/stay-safe-online/',
  '/privacy/',
  '/accessibility/',
  '/feedback/',
  '/feedback/look-up/',
  '/cookies/',
  '/settings/',
  '/check/1/',
  '/check/1/bbc/',
]

export const questions = [
  { words: 'someone keeps sending me abusive messages on facebook', article: 'harassment-messages', urgent: false },
  { words: 'my ex wont stop texting me', article: 'harassment-messages', urgent: false },
  { words: 'he said he will kill me if i go out', article: 'threats-violence', urgent: true },
  { words: 'what is the capital of france', article: null, urgent: false },
]

export const widths = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } }

// Without these, Chromium looks for its maker's hosts at each start.
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export function launch(options = {}) {
  return chromium.launch({ executablePath, args: flags, ...options })
}

/** Types the question into the page's question box and sends it. */
export async function ask(page, words) {
  await page.goto(site + '/')
  await page.fill('input[name=question], textarea[name=question]', words)
  await page.click('form[action="/api/guidance"] button')
  await page.waitForURL('**/api/guidance')
}

/** Nothing scrolls sideways, and axe finds nothing. */
export async function inspect(page) {
  const wide = await page.evaluate(() => {
    const root = document.documentElement
    return root.scrollWidth > root.clientWidth
      ? [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1).map((e) => e.outerHTML.slice(0, 90))
      : []
  })
  assert.deepEqual(wide, [], 'nothing makes the page scroll sideways')
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [])
}
