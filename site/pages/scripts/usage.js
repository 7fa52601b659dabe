// Counts that this page was viewed. Only pages of visitors who agreed to it load this; it says which page, and nothing about anybody.

function count() {
  fetch('/api/usage', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ page: location.pathname }),
    keepalive: true,
  }).catch(() => {})
}

count()
// Back, without loading the page again.
addEventListener('pageshow', (event) => {
  if (event.persisted) count()
})
