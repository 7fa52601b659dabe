// After govuk-frontend's ErrorSummary (MIT): the summary is read out when the page opens, and its link leads to the label or the legend,
// so that it is on the screen with the field.

/** @param {HTMLElement} root */
export function errorSummary(root) {
  // Where there is an urgent panel above, it stays on the screen.
  root.focus({ preventScroll: Boolean(document.querySelector('[data-urgent]')) })
  root.addEventListener('click', (event) => {
    const link = event.target.closest('a')
    const field = link && document.getElementById(link.hash.slice(1))
    if (field) {
      event.preventDefault()
      const group = field.closest('fieldset')
      const label = group ? group.querySelector('legend') : document.querySelector(`label[for="${field.id}"]`)
      ;(label || field).scrollIntoView()
      field.focus({ preventScroll: true })
    }
  })
}
