// Saves the choice without loading the page again, so that what is half typed below stays. Without this it is a form like any other.

const LIMIT = 8000

/** @param {HTMLElement} root */
export function cookieBanner(root) {
  const form = root.querySelector('form')
  const failed = root.querySelector('[data-failed]')
  const buttons = form.querySelectorAll('button')
  let pressed = buttons[0]
  let pending = false

  // Safari knew no `event.submitter` before 15.4, and gives no focus to a button that is clicked.
  form.addEventListener('click', (event) => {
    pressed = event.target.closest('button') || pressed
  })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (pending) return
    const button = event.submitter || pressed
    wait(true)
    failed.textContent = ''
    try {
      saved(await save(button.value === 'accept'))
    } catch {
      wait(false)
      failed.textContent = failed.dataset.failed
      if (!away()) button.focus()
    }
  })

  // Whoever went on to type something is not called back.
  function away() {
    return document.activeElement !== document.body && !root.contains(document.activeElement)
  }

  // Not the `disabled` attribute: it would take the focus away.
  function wait(now) {
    pending = now
    form.setAttribute('aria-busy', now)
    for (const button of buttons) {
      if (now) button.setAttribute('aria-disabled', true)
      else button.removeAttribute('aria-disabled')
    }
  }

  async function save(all) {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), LIMIT)
    try {
      const answer = await fetch('/api/preferences', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ purposes: { preferences: all, usage: all }, method: 'banner' }),
        signal: abort.signal,
      })
      // Read too: what answers 200 to everything, as some networks do before one has paid, has saved nothing.
      const choice = await answer.json()
      if (!answer.ok || !choice.decided) throw answer.status
      return choice.purposes
    } finally {
      clearTimeout(timer)
    }
  }

  function saved(purposes) {
    const state = (purposes.preferences ? 'p' : '') + (purposes.usage ? 'u' : '') || 'none'
    const said = root.querySelector('template').content
    for (const line of said.querySelectorAll('[data-state]')) if (line.dataset.state !== state) line.remove()
    const message = said.querySelector('[autofocus]')
    const read = away()
    if (read) message.setAttribute('role', 'alert')
    root.textContent = ''
    root.append(said)
    if (!read) message.focus()
    root.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault()
      root.remove()
      document.getElementById('main').focus()
    })
    if (purposes.usage) import(root.dataset.usage).catch(() => {})
  }
}
