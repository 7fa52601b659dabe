// A question without a good answer leaves behind which of the site's own words it had, so that the team can write what is missing. Nothing
// that only the visitor knows can be in it; without a script nothing is sent.

/** @param {HTMLElement} root */
export function unanswered(root) {
  fetch('/api/unanswered', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ words: root.dataset.unanswered }),
    keepalive: true,
  }).catch(() => {})
}
