// Makes docs/pictures/signpost.png, the picture in the README, from the running service:
//   ./serve &   then   node checks/pictures.mjs
import { mkdir } from 'node:fs/promises'
import { ask, launch, questions, site } from './browser.mjs'

const browser = await launch()
const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 })
const page = await phone.newPage()
const shots = []
const shoot = async () => shots.push((await page.screenshot()).toString('base64'))

await page.goto(site + '/')
await shoot()
// Whoever has chosen sees the question no more.
await page.getByRole('button', { name: 'Reject additional cookies' }).click()
await page.getByRole('button', { name: 'Hide' }).click()
await ask(page, questions[2].words)
await shoot()
await page.goto(site + '/guidance/harassment-messages/')
await shoot()

const sheet = await browser.newPage({ viewport: { width: 1290, height: 900 } })
await sheet.setContent(`<style>
  body { margin: 0; padding: 28px; display: flex; gap: 28px; background: #dfe5e2; width: max-content }
  img { width: 390px; border-radius: 14px; box-shadow: 0 6px 24px #0003 }
</style>${shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join('')}`)
await mkdir('docs/pictures', { recursive: true })
await sheet.locator('body').screenshot({ path: 'docs/pictures/signpost.png' })
await browser.close()
