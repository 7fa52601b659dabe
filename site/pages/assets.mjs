// Makes assets/site.css and assets/site.js from the styles and scripts beside the components.
//   node assets.mjs            writes them
//   node assets.mjs --check    fails when what is committed is not what the sources make
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { compileAsync } from 'sass'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
// About six years of browsers. An older one gets the page without script, and mostly with its styles.
const target = ['chrome84', 'edge84', 'firefox78', 'safari13', 'ios13']
const notice = '/*! Signpost, Apache-2.0. Parts: govuk-frontend, MIT, LICENSE-govuk-frontend.txt */\n'

async function css() {
  const { css } = await compileAsync(here('styles/site.scss'), { loadPaths: [here('node_modules')], charset: false })
  const { code } = await transform(css, { loader: 'css', minify: true, target, legalComments: 'none' })
  return notice + code
}

async function js() {
  const { outputFiles } = await build({
    entryPoints: [here('scripts/site.js')],
    bundle: true,
    format: 'esm',
    legalComments: 'none',
    minify: true,
    target,
    write: false,
  })
  return notice + outputFiles[0].text
}

const made = {
  'site.css': await css(),
  'site.js': await js(),
}

if (process.argv.includes('--check')) {
  for (const [name, text] of Object.entries(made)) {
    const committed = await readFile(here('assets/' + name), 'utf8').catch(() => '')
    if (committed !== text) {
      console.error(`site/pages/assets/${name} is not what its sources make: run "node assets.mjs" in site/pages and commit it`)
      process.exitCode = 1
    }
  }
} else {
  await mkdir(here('assets'), { recursive: true })
  for (const [name, text] of Object.entries(made)) {
    await writeFile(here('assets/' + name), text)
  }
}
