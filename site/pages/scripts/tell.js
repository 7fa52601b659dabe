// Tells the site something that no visitor waits for, even while the page is being left.

export function tell(address, what) {
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
    keepalive: true,
  }).catch(() => {})
}
