// Sends the form without leaving the page: where that fails, all that was typed stays, and trying again is not kept twice. Without this
// it is a form like any other.
import { errorSummary } from '../error-summary/error-summary.js'
import { draft, isOfPlace } from './draft.js'

const MOST = 1200
const LIMIT = 8000
const PAUSE = 1000
const FIELD_OF = {
  'feedback-blank': 'text',
  'feedback-too-long': 'text',
  'rating-unknown': 'rating',
  'email-wrong': 'email',
  'contact-missing': 'contact',
}

/** @param {HTMLFormElement} form */
export function feedbackForm(form) {
  const fields = form.elements
  const button = fields.send
  const template = form.querySelector('template')
  const sending = form.querySelector('[data-sending]')
  // The short form on an article has the text alone.
  const inPlace = form.dataset.feedback === 'in-place'
  // Where the server gave the form a token, it belongs to what stood in the form then.
  let key = fields.submission ? fields.submission.value : ''
  let keyOf = key && JSON.stringify(content())
  let pending = false

  restore(draft.read())
  count(form)

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (pending) return
    const body = JSON.stringify(content())
    if (!key || body !== keyOf) {
      key = token()
      keyOf = body
    }
    clear()
    wait(true)
    try {
      const answer = await send(body)
      if (answer.reference) {
        key = ''
        draft.forget()
        location.assign('/api/feedback/' + encodeURIComponent(answer.reference) + '?sent')
        return
      }
      // Nothing is wrong with what was typed: that is a failure.
      if (!FIELD_OF[answer.code]) keep()
      if (answer.urgent) {
        plainly()
      } else {
        wait(false)
        wrong(FIELD_OF[answer.code] || 'send', answer.detail)
      }
    } catch {
      wait(false)
      keep()
      say('send', template.dataset.failed)
      // Whoever went on to type something is not called back.
      if (document.activeElement === document.body) button.focus()
    }
  })

  // Who comes back to the page as it was left may send again.
  addEventListener('pageshow', (event) => {
    if (event.persisted) wait(false)
  })

  // What is typed on after a failure is kept too.
  form.addEventListener('input', () => {
    if (draft.read()) keep()
  })

  function keep() {
    draft.keep({ ...content(), key, keyOf, inPlace })
  }

  // Only into a form that nobody has typed in: what the server or the browser has put back is newer. The short form takes what is about
  // its own page.
  function restore(old) {
    if (!old || fields.text.value || key || (inPlace && !isOfPlace(old, fields.page.value))) return
    fields.text.value = old.text
    if (!inPlace) {
      fields.rating.value = old.rating || ''
      fields.contact.checked = Boolean(old.contact)
      fields.email.value = old.email || ''
    }
    key = old.key
    keyOf = old.keyOf
  }

  // As without a script: the page that answers has the way to help above everything else, and what was typed in the form.
  function plainly() {
    if (!fields.submission) {
      const hidden = document.createElement('input')
      hidden.type = 'hidden'
      hidden.name = 'submission'
      form.append(hidden)
    }
    fields.submission.value = key
    form.submit()
  }

  function content() {
    const from = new URLSearchParams(location.search).get('from') || ''
    const page = /^\/(?:[\w-]+\/)*$/.test(from) ? from : fields.page.value
    const value = (name) => (fields[name] ? fields[name].value.trim() : '') || undefined
    return {
      text: fields.text.value,
      rating: Number(value('rating')) || undefined,
      page: page || undefined,
      email: value('email'),
      contact: (fields.contact && fields.contact.checked) || undefined,
      opened: value('opened'),
      website: value('website'),
    }
  }

  // What was kept, or what is wrong with it. All else fails: what answers 200 to everything, as some networks do before one has paid.
  async function send(body) {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), LIMIT)
    try {
      const answer = await fetch('/api/feedback', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
        body,
        signal: abort.signal,
      })
      const read = await answer.json()
      const kept = answer.status === 201 && read.reference
      const refused = answer.status >= 400 && read.code && read.detail && (answer.status < 500 || read.urgent)
      if (!kept && !refused) throw answer.status
      return read
    } finally {
      clearTimeout(timer)
    }
  }

  // Not the `disabled` attribute: it would take the focus away.
  function wait(now) {
    pending = now
    form.setAttribute('aria-busy', now)
    if (now) button.setAttribute('aria-disabled', true)
    else button.removeAttribute('aria-disabled')
    sending.textContent = now ? sending.dataset.sending : ''
  }

  function clear() {
    for (const old of document.querySelectorAll('main [data-error-summary]')) old.remove()
    for (const error of form.querySelectorAll('.govuk-error-message')) {
      error.textContent = ''
      const field = document.getElementById(error.id.replace('-error', ''))
      field.removeAttribute('aria-invalid')
      marked(field, false)
    }
  }

  function marked(field, now) {
    const group = field.closest('.choice-group, .govuk-form-group')
    if (group) group.classList.toggle(group.matches('fieldset') ? 'choice-group--error' : 'govuk-form-group--error', now)
  }

  function prefix() {
    return template.content.querySelector('span').cloneNode(true)
  }

  function say(id, text) {
    document.getElementById(id + '-error').append(prefix(), ' ' + text)
  }

  function wrong(id, text) {
    const field = document.getElementById(id)
    say(id, text)
    marked(field, true)
    if (id === 'text' || id === 'email') field.setAttribute('aria-invalid', true)
    const summary = template.content.querySelector('[data-error-summary]').cloneNode(true)
    const link = document.createElement('a')
    link.href = '#' + id
    link.textContent = text
    const item = document.createElement('li')
    item.append(link)
    summary.querySelector('ul').append(item)
    if (inPlace) form.prepend(summary)
    else document.querySelector('main h1').before(summary)
    const start = prefix().textContent + ' '
    if (!document.title.startsWith(start)) document.title = start + document.title
    errorSummary(summary)
    ;(document.querySelector('[data-urgent]') || summary).scrollIntoView()
  }
}

function count(form) {
  const text = form.elements.text
  const shown = form.querySelector('[data-count]')
  const status = form.querySelector('[data-count-status]')
  let timer

  function words() {
    // As the server counts: characters, not halves of them, and a line's end once.
    const left = MOST - [...text.value.replace(/\r\n?/g, '\n').normalize()].length
    const kind = (left < 0 ? 'over' : 'left') + (Math.abs(left) === 1 ? 'One' : '')
    shown.classList.toggle('feedback__count--over', left < 0)
    return shown.dataset[kind].replace('{0}', Math.abs(left).toLocaleString('en-GB'))
  }

  function show() {
    shown.textContent = words()
  }

  text.addEventListener('input', () => {
    show()
    clearTimeout(timer)
    timer = setTimeout(() => (status.textContent = shown.textContent), PAUSE)
  })
  // Browsers put back what was typed before, at about the time of this event.
  addEventListener('pageshow', show)
  show()
}

function token() {
  if (crypto.randomUUID) return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
