// Makes what is in assets/ from the styles and scripts beside the components, and what is in desk/assets/.
//   node assets.mjs            writes it
//   node assets.mjs --check    fails when what is committed is not what the sources make
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { compileAsync } from 'sass'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
// About six years of browsers. An older one gets the page without script, and mostly with its styles.
const target = ['chrome84', 'edge84', 'firefox78', 'safari13', 'ios13']
const notice = '/*! Signpost, Apache-2.0. Parts: govuk-frontend, MIT, LICENSE-govuk-frontend.txt */\n'

async function css(path) {
  const { css } = await compileAsync(here(path), { loadPaths: [here('node_modules')], charset: false })
  const { code } = await transform(css, { loader: 'css', minify: true, target, legalComments: 'none' })
  return code
}

async function js(path) {
  const { outputFiles } = await build({
    entryPoints: [here(path)],
    bundle: true,
    format: 'esm',
    legalComments: 'none',
    minify: true,
    target,
    write: false,
  })
  return outputFiles[0].text
}

const made = {
  'site.css': notice + (await css('styles/site.scss')),
  'site.js': notice + (await js('scripts/site.js')),
  'feedback.js': await js('scripts/feedback.js'),
  'usage.js': await js('scripts/usage.js'),
}
// A piece for each value that a visitor can set. The builder puts them together, one stylesheet for each combination.
for (const file of (await readdir(here('styles/settings'))).sort()) {
  if (!file.startsWith('_')) made['settings/' + file.replace('.scss', '.css')] = await css('styles/settings/' + file)
}

// The desk's own, of the same parts.
const desk = {
  'desk.css': notice + (await css('../../desk/styles/desk.scss')),
  'desk.js': await js('../../desk/scripts/desk.js'),
}

const places = [['assets/', made], ['../../desk/assets/', desk]]
const files = places.flatMap(([folder, texts]) => Object.entries(texts).map(([name, text]) => [folder + name, text]))

if (process.argv.includes('--check')) {
  for (const [name, text] of files) {
    const committed = await readFile(here(name), 'utf8').catch(() => '')
    if (committed !== text) {
      console.error(`${name} is not what its sources make: run "node assets.mjs" in site/pages and commit it`)
      process.exitCode = 1
    }
  }
} else {
  await mkdir(here('assets/settings'), { recursive: true })
  await mkdir(here('../../desk/assets'), { recursive: true })
  for (const [name, text] of files) {
    await writeFile(here(name), text)
  }
}
