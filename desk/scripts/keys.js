// Single keys, for who switches them on: off until then, since they would get in the way of speech input and screen readers (WCAG 2.1.4).
// They never act while something is typed, and never with a modifier.
const NAME = 'keys'

function on() {
  try {
    return localStorage.getItem(NAME) === 'on'
  } catch {
    return false
  }
}

function step(page, by) {
  const links = [...page.querySelectorAll('.item__heading a')]
  const at = links.indexOf(page.activeElement?.closest('.item')?.querySelector('.item__heading a'))
  const next = links[Math.min(links.length - 1, Math.max(0, at + by))]
  next?.focus()
}

function tick(page) {
  const box = page.activeElement?.closest('.item')?.querySelector('input[type=checkbox]')
  box?.click()
}

const acts = {
  j: (page) => step(page, 1),
  k: (page) => step(page, -1),
  x: tick,
  n: (page) => page.querySelector('a[rel=next]')?.click(),
  r: (page) => page.querySelector('#reply')?.focus(),
  '/': (page) => {
    page.querySelector('.look')?.setAttribute('open', '')
    page.querySelector('#words')?.focus()
  },
}

export function keys(page) {
  const form = page.querySelector('[data-keys]')
  if (form) {
    form.hidden = false
    const box = form.querySelector('input')
    box.checked = on()
    box.addEventListener('change', () => {
      try {
        localStorage.setItem(NAME, box.checked ? 'on' : 'off')
      } catch {
        box.checked = false
      }
    })
  }
  page.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
    if (!on() || typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !acts[event.key]) return
    event.preventDefault()
    acts[event.key](page)
  })
}
