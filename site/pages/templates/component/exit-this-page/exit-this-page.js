// After govuk-frontend's ExitThisPage (MIT). Different here: the page left is replaced in the history, what was typed is wiped, and
// the tab's title goes with the page.

const LIMIT = 5000

/** @param {HTMLElement} root */
export function exitThisPage(root) {
  const link = root.querySelector('a')
  const title = document.title
  const says = root.appendChild(document.createElement('span'))
  says.className = 'govuk-visually-hidden'
  says.setAttribute('role', 'status')
  const lights = link.appendChild(document.createElement('span'))
  lights.className = 'exit__lights'
  lights.setAttribute('aria-hidden', 'true')

  let presses = 0
  let held = false
  let timer = 0
  let cover = null

  function show(text) {
    says.textContent = text
    lights.textContent = presses ? '●'.repeat(presses) + '○'.repeat(3 - presses) : ''
  }

  function forget(text) {
    clearTimeout(timer)
    presses = 0
    show(text)
    if (text) timer = setTimeout(show, LIMIT, '')
  }

  function leave() {
    forget('')
    cover = document.createElement('div')
    cover.className = 'exit-cover'
    cover.setAttribute('role', 'alert')
    document.body.append(cover)
    document.documentElement.classList.add('is-leaving')
    cover.textContent = document.title = root.dataset.leaving
    for (const form of document.forms) {
      for (const field of form.elements) {
        // Not what a form says by itself: whoever comes back can use it still.
        if (!/^(submit|hidden|radio|checkbox)$/.test(field.type)) field.value = ''
      }
    }
    try {
      // `/exit` does this too, where it can be reached.
      sessionStorage.clear()
    } catch {
      // Nothing can be stored here, so nothing is.
    }
    location.replace(link.href)
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('a[href="/exit"]')) {
      event.preventDefault()
      leave()
    }
  })

  // Shift while it makes a capital letter is no wish to leave.
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Shift' && !held) {
      clearTimeout(timer)
      presses++
      if (presses === 3) {
        leave()
      } else {
        show(presses === 1 ? root.dataset.pressTwo : root.dataset.pressOne)
        timer = setTimeout(forget, LIMIT, root.dataset.timedOut)
      }
    } else if (presses) {
      forget('')
    }
    held = event.shiftKey
  }, true)

  // Back may bring the page as it was left: covered.
  addEventListener('pageshow', () => {
    if (cover) {
      cover.remove()
      cover = null
      document.title = title
      document.documentElement.classList.remove('is-leaving')
    }
    held = false
    forget('')
  })
}
