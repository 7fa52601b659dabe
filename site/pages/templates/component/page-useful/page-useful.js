// "There is something wrong with this page" opens a short form in place. Its code is loaded then, and not with every article; without it
// the link leads to the whole form, as it does without a script.
import { draft, isOfPlace } from '../feedback-form/draft.js'

/** @param {HTMLElement} root */
export function pageUseful(root) {
  const link = root.querySelector('[data-wrong]')
  const template = root.querySelector('template')
  const button = document.createElement('button')
  let form

  button.type = 'button'
  button.className = 'useful__open'
  button.textContent = link.textContent
  button.setAttribute('aria-expanded', false)
  button.addEventListener('click', () => (form && !form.hidden ? close() : open()))
  link.replaceWith(button)

  // What could not be sent before the page was loaded again.
  if (isOfPlace(draft.read(), location.pathname)) open()

  async function open() {
    const first = !form
    if (first) {
      root.append(template.content.cloneNode(true))
      form = root.querySelector('form')
    }
    form.hidden = false
    button.setAttribute('aria-expanded', true)
    if (document.activeElement === button) form.querySelector('h3').focus()
    if (first) await import(root.dataset.useful).catch(() => location.assign(link.href))
  }

  function close() {
    form.hidden = true
    button.setAttribute('aria-expanded', false)
  }
}
