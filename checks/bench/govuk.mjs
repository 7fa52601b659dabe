// Pages of govuk-frontend to compare with: its own template and components from npm, with its own stylesheet, script, fonts and pictures.
// They are made when the measurement runs; nothing of them is kept.
import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { file } from './replay.mjs'

const dist = fileURLToPath(new URL('../../site/pages/node_modules/govuk-frontend/dist', import.meta.url))

// What its documentation has a page do, and the banner of its cookie banner page.
const SAME_TEXT = `
{% extends "govuk/template.njk" %}
{% from "govuk/components/breadcrumbs/macro.njk" import govukBreadcrumbs %}
{% from "govuk/components/cookie-banner/macro.njk" import govukCookieBanner %}
{% from "govuk/components/service-navigation/macro.njk" import govukServiceNavigation %}
{% block pageTitle %}{{ title }}{% endblock %}
{% block head %}<link rel="stylesheet" href="/stylesheets/app.min.css">{% endblock %}
{% block bodyStart %}{{ govukCookieBanner({ ariaLabel: "Cookies", messages: [{ headingText: "Cookies",
  text: "We use some essential cookies to make this service work. We’d also like to use analytics cookies.", actions: [
  { text: "Accept analytics cookies", type: "submit", name: "cookies", value: "accept" },
  { text: "Reject analytics cookies", type: "submit", name: "cookies", value: "reject" }, { text: "View cookies", href: "#" }] }] }) }}{% endblock %}
{% block govukServiceNavigation %}{{ govukServiceNavigation({ serviceName: "Signpost", serviceUrl: "/" }) }}{% endblock %}
{% block beforeContent %}{{ govukBreadcrumbs({ items: [{ text: "Home", href: "/" }, { text: "Topics", href: "#" }] }) }}{% endblock %}
{% block content %}{{ text | safe }}{% endblock %}
{% block bodyEnd %}<script type="module" src="/javascripts/govuk-frontend.min.js"></script>
<script type="module">import { initAll } from '/javascripts/govuk-frontend.min.js'
initAll()</script>{% endblock %}`

const CLASSES = { h1: 'govuk-heading-xl', h2: 'govuk-heading-m', h3: 'govuk-heading-s', p: 'govuk-body', ul: 'govuk-list govuk-list--bullet', a: 'govuk-link' }

/** What stands in `<main>` of one of our pages, with govuk-frontend's classes in the place of ours. */
function asGovuk(html) {
  return html
    .match(/<main[^>]*>([\s\S]*)<\/main>/)[1]
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/<(h1|h2|h3|p|ul|a)\b/g, (tag, name) => `${tag} class="${CLASSES[name]}"`)
}

/**
 * The answers of a server, and the paths of its pages by name.
 * @param article the HTML of one of our articles
 * @param views the folder of the same name in a checkout of govuk-frontend (packages/govuk-frontend-review/src/views), or nothing
 */
export async function govuk(article, views) {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(views ? [views, dist] : [dist]), { autoescape: true, trimBlocks: true, lstripBlocks: true })
  const answers = new Map()
  const pages = new Map()
  const page = (name, path, html) => {
    pages.set(name, path)
    answers.set(`GET ${path}`, file('html', html))
  }
  page('govuk-frontend, the same article', '/article/', environment.renderString(SAME_TEXT, { title: article.match(/<title>(.*)<\/title>/)[1], text: asGovuk(article) }))
  for (const example of views ? ['travel-guidance', 'feedback'] : []) {
    const source = (await readFile(`${views}/full-page-examples/${example}/index.njk`, 'utf8')).replace(/^---[\s\S]*?\n---\n/, '')
    // Without the review app's own banner, which says that this is an example.
    const html = environment.renderString(source.replace('layouts/full-page-example.njk', 'layouts/_generic.njk').replace('{% block', '{% block banner %}{% endblock %}{% block'), { example: { title: example } })
    page(`govuk-frontend's own example, ${example}`, `/${example}/`, html)
  }
  answers.set('GET /stylesheets/app.min.css', file('css', await readFile(`${dist}/govuk/govuk-frontend.min.css`)))
  answers.set('GET /javascripts/govuk-frontend.min.js', file('js', await readFile(`${dist}/govuk/govuk-frontend.min.js`)))
  for (const entry of await readdir(`${dist}/govuk/assets`, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const path = `${entry.parentPath}/${entry.name}`
      answers.set(`GET /assets${path.slice(`${dist}/govuk/assets`.length)}`, file(extname(path).slice(1), await readFile(path)))
    }
  }
  return { answers, pages, version: JSON.parse(await readFile(`${dist}/../package.json`, 'utf8')).version }
}
