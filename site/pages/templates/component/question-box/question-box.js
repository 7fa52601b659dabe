// Enter sends, as it does in a one-line field; Shift and Enter makes a new line.

/** @param {HTMLFormElement} form */
export function questionBox(form) {
  form.addEventListener('keydown', (event) => {
    if (event.target.name === 'question' && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      form.querySelector('[type=submit]').click()
    }
  })
}
