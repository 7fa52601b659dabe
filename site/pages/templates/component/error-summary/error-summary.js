// After govuk-frontend's ErrorSummary (MIT): the summary is read out when the page opens, and its link leads to the label, so that
// the label is on the screen with the field.

/** @param {HTMLElement} root */
export function errorSummary(root) {
  root.focus()
  root.addEventListener('click', (event) => {
    const link = event.target.closest('a')
    const field = link && document.getElementById(link.hash.slice(1))
    if (field) {
      event.preventDefault()
      const label = document.querySelector(`label[for="${field.id}"]`)
      if (label) label.scrollIntoView()
      field.focus({ preventScroll: true })
    }
  })
}
