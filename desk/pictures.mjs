// Makes docs/pictures/desk-*.png, the walk through the desk in docs/desk.md, from a service of its own with made-up feedback:
//   node desk/pictures.mjs
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../checks/browser.mjs'

const root = new URL('..', import.meta.url).pathname
const data = await mkdtemp(join(tmpdir(), 'signpost-desk-'))
const port = 8000 + (process.pid % 1000)
const site = `http://localhost:${port}`

/** Starts a program and waits until it has said this. */
async function started(command, args, said) {
  const child = spawn(join(root, command), args, { cwd: root, env: { ...process.env, PORT: String(port), SIGNPOST_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] })
  let all = ''
  for await (const words of child.stdout) {
    all += words
    if (said.test(all)) return [child, all.match(said)]
  }
  throw new Error(command + ' did not start')
}

async function send(feedback) {
  const answer = await fetch(site + '/api/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(feedback),
  })
  return (await answer.json()).reference
}

// A question without an answer, asked alike five times, as the results page's script has it counted.
async function ask(page, question) {
  await page.goto(site + '/')
  await page.fill('[name=question]', question)
  await Promise.all([page.waitForResponse('**/api/unanswered'), page.click('form[action="/api/guidance"] button')])
}

const [service] = await started('serve', [], /Ctrl-C/)
const browser = await launch()
let desk
try {
  await send({ text: 'The list of places to report is out of date: the second link leads nowhere.', rating: 2, page: '/guidance/harassment-messages/' })
  await send({ text: 'Thank you. I did not know that one message could count too.', rating: 5, page: '/guidance/malicious-message/' })
  await send({ text: 'I cannot read the small print on my phone.', rating: 3, page: '/topics/' })
  const personal = await send({ text: 'Nobody rang me back. My number is 07700 900123, please try after six.', rating: 1, page: '/guidance/999-or-101/', email: 'jo@example.org', contact: true })
  await send({ text: 'he is outside and he said he will kill me if i call anyone', page: '/guidance/threats-violence/' })
  for (const text of ['Where is the Welsh version?', 'good', 'The search did not know the word catfish.']) await send({ text, rating: 4, page: '/' })

  const visitor = await browser.newPage()
  for (let i = 0; i < 6; i++) await ask(visitor, 'certificate platform witness')

  const [program, [, address]] = await started('desk/run', ['--no-browser'], /(http:\/\/127\.0\.0\.1:\S+)[\s\S]*Ctrl-C/)
  desk = program
  const at = (path) => address.replace(/\/$/, '') + path
  const context = await browser.newContext({ viewport: { width: 1200, height: 780 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  const folder = join(root, 'docs/pictures')
  await mkdir(folder, { recursive: true })
  const shoot = (name, options = {}) => page.screenshot({ path: join(folder, `desk-${name}.png`), ...options })

  await page.goto(at('/inbox?list=received'))
  await shoot('inbox')
  await page.goto(at('/feedback/' + personal.replaceAll('-', '')))
  await page.fill('#reply', 'Thank you. We have passed this on, and the page now says when the line is open.')
  await shoot('item')
  await page.getByRole('button', { name: 'Reply' }).click()
  await page.getByText('The reply is there').waitFor()
  await shoot('replied')
  await page.goto(at('/figures'))
  await shoot('figures')
  await page.goto(at('/unanswered'))
  await shoot('unanswered')
  await page.goto(at('/export'))
  await shoot('export')
  await page.goto(at('/address'))
  await page.fill('#address', 'jo@example.org')
  await page.getByRole('button', { name: 'Look it up' }).click()
  await page.getByText('Gave it to be answered at').waitFor()
  await shoot('person')
} finally {
  await browser.close()
  desk?.kill('SIGINT')
  service.kill('SIGINT')
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
}
