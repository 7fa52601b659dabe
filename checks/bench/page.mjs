// bench/run page: what a page costs a phone, beside pages of govuk-frontend. SIGNPOST is where the service runs.
//   node checks/bench/page.mjs ROOT [VIEWS]     VIEWS as govuk.mjs explains
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { brotliDecompressSync } from 'node:zlib'
import { launch as launchChrome } from 'chrome-launcher'
import { startFlow } from 'lighthouse'
import puppeteer from 'puppeteer-core'
import { executablePath, flags, questions, site } from '../browser.mjs'
import { govuk } from './govuk.mjs'
import { capture, file, serve } from './replay.mjs'

const [root, views] = process.argv.slice(2)
const RUNS = 3
const ARTICLE = '/guidance/harassment-messages/'
const RESULTS = 'results of a question'
const OURS = new Map([
  ['an article', ARTICLE], ['the first page', '/'], ['topics', '/topics/'], ['the feedback form', '/feedback/'], ['cookies', '/cookies/'],
])

/** All that our pages may ask for, as the service answers it. */
async function ours() {
  const answers = new Map()
  const add = async (path) => answers.set(`GET ${path}`, await capture(site + path))
  for (const path of OURS.values()) {
    await add(path)
    const html = brotliDecompressSync(answers.get(`GET ${path}`).body).toString()
    for (const [, found] of html.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|settings\.css|favicon\.svg))"/g)) await add(found)
  }
  answers.set('POST /api/guidance', await capture(site + '/api/guidance', { method: 'POST', form: `question=${encodeURIComponent(questions[0].words)}` }))
  // A results page comes by a form; this one costs its visitor nothing else.
  answers.set('GET /ask/', file('html', '<!DOCTYPE html><title>Ask</title><form method="post" action="/api/guidance"><button>Ask</button></form>'))
  return answers
}

/** Opens it: by its address, or by the button that leads there. */
async function open(page, address) {
  if (address.endsWith('/ask/')) await page.click('button')
  else await page.goto(address, { waitUntil: 'networkidle0' })
}

/** Requests and bytes, headers and all, of the first visit and of the next. */
async function loads(browser, address) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width: 412, height: 823, isMobile: true, deviceScaleFactor: 1.75 })
  const visits = []
  for (const visit of ['first', 'repeat']) {
    if (address.endsWith('/ask/')) await page.goto(address, { waitUntil: 'networkidle0' })
    const network = await page.createCDPSession()
    await network.send('Network.enable')
    const total = { requests: 0, bytes: 0 }
    const kept = new Set()
    network.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId))
    network.on('Network.responseReceived', ({ requestId, response }) => { if (response.fromDiskCache) kept.add(requestId) })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!kept.has(requestId)) {
        total.requests++
        total.bytes += encodedDataLength
      }
    })
    if (address.endsWith('/ask/')) await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), open(page, address)])
    else await open(page, address)
    visits.push(total)
    await network.detach()
  }
  await context.close()
  return { first: visits[0], repeat: visits[1] }
}

/** A run that Lighthouse itself gave up is none, and is done again; three of them in a row are an error. */
async function lighthouse(browser, address, tries = 3) {
  const page = await browser.newPage()
  const flow = await startFlow(page, { config: { extends: 'lighthouse:default', settings: { onlyCategories: ['performance'] } } })
  if (address.endsWith('/ask/')) await page.goto(address)
  await flow.navigate(address.endsWith('/ask/') ? () => page.click('button') : address)
  const { lhr } = (await flow.createFlowResult()).steps[0]
  await page.close()
  if (lhr.runtimeError || lhr.categories.performance.score === null) {
    console.error(`${address}: no measurement, ${lhr.runtimeError?.code}`)
    if (tries === 1) throw new Error(`Lighthouse cannot measure ${address}`)
    return lighthouse(browser, address, tries - 1)
  }
  const ms = (audit) => lhr.audits[audit].numericValue
  return { score: Math.round(lhr.categories.performance.score * 100), shift: ms('cumulative-layout-shift'), paint: ms('first-contentful-paint'), largest: ms('largest-contentful-paint'), version: lhr.lighthouseVersion }
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const kB = (bytes) => (bytes / 1000).toFixed(1)

const mine = await ours()
const theirs = await govuk(brotliDecompressSync(mine.get(`GET ${ARTICLE}`).body).toString(), views)
const [here, there] = [await serve(mine), await serve(theirs.answers)]
const subjects = [
  ...[...OURS].map(([name, path]) => ({ name, address: here.origin + path, ours: true })),
  { name: RESULTS, address: here.origin + '/ask/', ours: true },
  ...[...theirs.pages].map(([name, path]) => ({ name, address: there.origin + path, ours: false })),
]
const chrome = await launchChrome({ chromePath: executablePath, chromeFlags: ['--headless', ...flags], logLevel: 'silent' })
const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}` })
const chromium = await browser.version()
for (const subject of subjects) Object.assign(subject, { runs: [] }, await loads(browser, subject.address))
// In turn, so that a busy minute falls on all alike.
for (let run = 0; run < RUNS; run++) {
  for (const subject of subjects) subject.runs.push(await lighthouse(browser, subject.address))
}
await browser.disconnect()
chrome.kill()
here.close()
there.close()

const of = (subject, what) => middle(subject.runs.map((run) => run[what]))
const all = (subject, what) => `${Math.min(...subject.runs.map((run) => run[what]))} to ${Math.max(...subject.runs.map((run) => run[what]))}`
const row = (subject) => `| ${subject.name} | ${kB(subject.first.bytes)} | ${subject.first.requests} | ${kB(subject.repeat.bytes)} | ${subject.repeat.requests} | ${of(subject, 'shift').toFixed(3)} | ${Math.round(of(subject, 'paint'))} | ${Math.round(of(subject, 'largest'))} | ${of(subject, 'score')} (${all(subject, 'score')}) |`
const wanted = (what, kind, limit, measured) => `| ${what} | at ${kind} ${limit} | ${measured} | ${(kind === 'most' ? measured <= limit : measured >= limit) ? 'met' : '**missed**'} |`

const held = subjects.filter(({ name }) => name === 'an article' || name === RESULTS)
const model = (await readFile('/proc/cpuinfo', 'utf8')).match(/^model name\s*:\s*(.*)$/m)?.[1] ?? 'an unknown processor'
const commit = execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=7'], { cwd: root }).toString().trim()
const section = `## What a page costs a phone

Each page was taken from the running service byte for byte, as it answers a browser, and is served by one small HTTP/1.1 server beside pages of
govuk-frontend ${theirs.version}, so that servers are not compared. Those pages are rendered by its own template and components (cookie banner, service
navigation, breadcrumbs) from npm, with its own stylesheet, script, fonts and pictures, in brotli 11 and kept for ever like ours: one around the text of our article${views ? `, and
two of the full-page examples of its repository, without the review app's banner and with the package's stylesheet in the place of the review app's` : ''}. Bytes are what Chromium received, headers too, first with an empty
cache and then once more, the picture in the tab among them. kB are thousands. Layout shift, paints and performance are
Lighthouse's for a phone on its throttled network (simulated slow 4G), the median of ${RUNS} runs each, in turn; in brackets the lowest and the highest score.

| Page | first load, kB | requests | next load, kB | requests | layout shift | first paint, ms | largest paint, ms | performance of 100 |
|---|---|---|---|---|---|---|---|---|
${subjects.map(row).join('\n')}

![kB of a first load, by page](performance/page.svg)

| What | Wanted | Measured | |
|---|---|---|---|
${held.flatMap((subject) => [
  wanted(`${subject.name}: kB of the first load`, 'most', 25, Number(kB(subject.first.bytes))),
  wanted(`${subject.name}: requests`, 'most', 4, subject.first.requests),
  wanted(`${subject.name}: layout shift`, 'most', 0, of(subject, 'shift')),
  wanted(`${subject.name}: performance of 100`, 'least', 100, of(subject, 'score')),
]).join('\n')}

\`bench/run page\`: ${model}, ${cpus().length} cores, ${chromium.replace('Headless', '').replace('/', ' ')}, Lighthouse ${subjects[0].runs[0].version}, load average ${loadavg()[0].toFixed(1)}; commit ${commit}, ${new Date().toISOString().slice(0, 10)}
`
const folder = `${root}/bench/target/sections`
await mkdir(folder, { recursive: true })
await writeFile(`${folder}/page.md`, section)
await writeFile(`${folder}/page.svg`, bars('kB of a first load', subjects.map(({ name, first, ours }) => ({ name, value: first.bytes / 1000, ours }))))
console.log(section)

/** Bars as signpost.bench.Bars draws them. */
function bars(title, rows) {
  const most = Math.max(...rows.map(({ value }) => value))
  const left = 16 + 7 * Math.max(...rows.map(({ name }) => name.length))
  const line = ({ name, value, ours }, i) => {
    const y = 46 + i * 22
    const width = Math.max(1, Math.round((value / most) * 420))
    return `<text x="${left - 8}" y="${y}" text-anchor="end">${name}</text><rect x="${left}" y="${y - 13}" width="${width}" height="16" fill="${ours ? '#1d70b8' : '#b1b4b6'}"/><text x="${left + width + 6}" y="${y}">${value.toFixed(1)} kB</text>`
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + 510} ${rows.length * 22 + 40}" role="img" font-family="sans-serif" font-size="13">
<title>${title}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="20" font-weight="bold">${title}</text>
${rows.map(line).join('\n')}
</svg>
`
}
