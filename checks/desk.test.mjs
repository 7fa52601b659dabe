// The team's desk beside the running service: read, answered, searched, exported, erased; with and without a script, on a phone and on a
// desktop; and whom it does not let in.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { inspect, launch, site, widths } from './browser.mjs'

const hostile = `<script>alert(1)</script><img src=x onerror="alert(2)">\u202e"'=HYPERLINK("http://evil.example")\n</textarea>`

let browser
let desk
let process
const sent = {}

async function send(name, text, more = {}) {
  const answer = await fetch(site + '/api/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ text, ...more }),
  })
  assert.equal(answer.status, 201)
  sent[name] = (await answer.json()).reference
}

before(async () => {
  browser = await launch()
  await send('thanks', 'Thank you, this helped ' + Math.random(), { rating: 5, page: '/topics/' })
  await send('personal', 'Call me on 07700 900123 ' + Math.random(), { email: 'jo@example.org', contact: true, page: '/guidance/stalking/' })
  await send('danger', 'he said he will kill me if i go out ' + Math.random())
  await send('hostile', hostile)
  await send('erased', 'please forget this ' + Math.random())
  process = spawn('desk/run', ['--no-browser'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const words of process.stdout) {
    said += words
    desk = said.match(/http:\/\/127\.0\.0\.1:\d+\/\S+/)?.[0].replace(/\/$/, '')
    if (desk && said.includes('Ctrl-C')) break
  }
  assert.ok(desk, 'the desk says where it is')
})
after(async () => {
  await browser.close()
  process?.kill('SIGINT')
})

const item = (name) => `${desk}/feedback/${sent[name].replaceAll('-', '')}`
const pages = () => ['/inbox?list=received', '/inbox', '/figures', '/report', '/unanswered', '/export', '/address', '/record', '/keys']

for (const colorScheme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries(widths)) {
    test(`every page of the desk (${name}, ${colorScheme})`, async () => {
      const context = await browser.newContext({ viewport, colorScheme })
      const page = await context.newPage()
      for (const path of pages()) {
        const answer = await page.goto(desk + path)
        assert.equal(answer.status(), 200, path)
        await inspect(page)
      }
      for (const path of [item('danger'), item('personal'), item('hostile'), item('danger') + '/erase', desk + '/nothing']) {
        await page.goto(path)
        await inspect(page)
      }
      await context.close()
    })
  }
}

for (const javaScriptEnabled of [true, false]) {
  const how = `script ${javaScriptEnabled ? 'on' : 'off'}`

  test(`danger comes first; a reply reaches its sender and is taken back (${how})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: widths.phone })
    const page = await context.newPage()
    await page.goto(desk + '/')
    await page.waitForURL('**/inbox?list=received')
    const first = page.locator('.item').first()
    assert.match(await first.innerText(), /Speaks of danger[\s\S]*Waiting for \d+ minute/)
    await page.goto(item('thanks'))
    const words = `We are glad that it did (${how}).`
    await page.fill('#reply', words)
    await page.getByRole('button', { name: /Reply|Change the reply/ }).click()
    await page.getByText('The reply is there').waitFor()
    await page.goto(`${site}/api/feedback/${sent.thanks}`)
    await page.getByText(words).waitFor()
    await page.goto(item('thanks'))
    await page.fill('#reply', 'Another one.')
    await page.getByRole('button', { name: 'Change the reply' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('1 item as before.').waitFor()
    assert.equal(await page.inputValue('#reply'), words)
    await context.close()
  })

  test(`two readers at once: one is told, and nothing typed is lost (${how})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled })
    const [one, other] = [await context.newPage(), await context.newPage()]
    await one.goto(item('hostile'))
    await other.goto(item('hostile'))
    const tag = 'both-' + (javaScriptEnabled ? 'on' : 'off')
    await one.fill('#tag', tag)
    await one.getByRole('button', { name: 'Give the tag' }).click()
    await one.getByText(`It is tagged “${tag}”.`).waitFor()
    await other.fill('#reply', 'Half an hour of work')
    await other.getByRole('button', { name: /Reply|Change the reply/ }).click()
    await other.getByText('Nothing of yours has been done yet').waitFor()
    assert.equal(await other.inputValue('#reply'), 'Half an hour of work')
    await context.close()
  })

  test(`what names a person is covered until it is opened (${how})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    if (javaScriptEnabled) {
      await page.goto(item('personal'))
      assert.doesNotMatch(await page.content(), /900123|jo@example/)
      await page.getByRole('button', { name: 'Show what is covered' }).click()
      await page.getByText('07700 900123').waitFor()
      await page.getByText('looked at what is covered').waitFor()
    }
    await page.goto(desk + '/inbox')
    await page.locator('summary').click()
    await page.fill('#words', '900123')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL('**words=**')
    assert.ok(!page.url().includes('900123'), 'words stand in no address')
    assert.equal(await page.locator('.item').count(), 1)
    assert.doesNotMatch(await page.locator('.items').innerText(), /900123/)
    await context.close()
  })
}

test('several are moved at once, by keyboard alone, and moved back', async () => {
  const page = await browser.newPage()
  await page.goto(desk + '/keys')
  await page.getByLabel('Use single keys in this browser').check()
  await page.goto(desk + '/inbox?tag=&page=/topics/')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await page.locator('.item input:checked').count(), 1)
  await page.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('1 item moved to “Closed”.').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.className), 'notice')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await page.getByText('1 item as before.').waitFor()
  await page.goto(desk + '/keys')
  await page.getByLabel('Use single keys in this browser').uncheck()
  await page.goto(desk + '/inbox')
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'off means off')
  await page.close()
})

test('hostile text is text', async () => {
  const page = await browser.newPage()
  page.on('dialog', () => assert.fail('a script ran'))
  for (const path of [item('hostile'), desk + '/inbox']) {
    await page.goto(path)
    assert.ok((await page.locator('main').innerText()).includes('<script>alert(1)</script>'))
    assert.equal(await page.locator('main img, main script').count(), 0)
  }
  await page.close()
})

test('a page of another origin reads nothing and changes nothing', async () => {
  const page = await browser.newPage()
  await page.goto(site + '/')
  // The site's own policy would stop it first; here its browser is told not to.
  const context = await browser.newContext({ bypassCSP: true })
  const evil = await context.newPage()
  await evil.goto(site + '/')
  const read = await evil.evaluate(
    (address) => Promise.all(['cors', 'no-cors'].map((mode) => fetch(address, { mode }).then((a) => a.status + a.type, () => 'refused'))),
    desk + '/inbox',
  )
  assert.deepEqual(read, ['refused', 'refused'])
  const path = item('danger') + '/change'
  const answered = evil.waitForResponse(path)
  await evil.evaluate((action) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action })
    for (const [name, value] of [['version', '0'], ['action', 'state:spam']]) form.append(Object.assign(document.createElement('input'), { name, value }))
    document.body.append(form)
    form.submit()
  }, path)
  assert.equal((await answered).status(), 403)
  await page.goto(item('danger'))
  await page.getByText('Nothing yet.').waitFor()
  await context.close()
  await page.close()
})

test('an export opens as text, and what is erased is gone from both sides', async () => {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(desk + '/export')
  await page.check('[name=emails]')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('link', { name: 'Say why' }).waitFor()
  await page.fill('#reason', 'A check')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()])
  const file = await readFile(await download.path(), 'utf8')
  assert.ok(file.startsWith('\ufeff"'))
  assert.ok(file.includes('jo@example.org') && !file.includes('900123'))
  await page.goto(desk + '/record')
  await page.getByText('Reason: A check').waitFor()

  await page.goto(desk + '/address')
  await page.fill('#address', 'JO@example.org')
  await page.getByRole('button', { name: 'Look it up' }).click()
  await page.getByText('Gave it to be answered at: 1').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: 'Erase it for good' }).click()
  await page.getByRole('link', { name: 'Tick that you are sure' }).waitFor()
  await inspect(page)
  await page.check('#sure')
  await page.getByRole('button', { name: 'Erase it for good' }).click()
  await page.getByText('1 item erased.').waitFor()
  assert.equal((await page.goto(item('personal'))).status(), 404)
  await page.goto(item('erased') + '/erase')
  await page.getByRole('button', { name: 'Erase it for good' }).click()
  await page.getByText('is erased for good').waitFor()
  assert.equal((await page.goto(`${site}/api/feedback/${sent.erased}`)).status(), 404)
  await context.close()
})
