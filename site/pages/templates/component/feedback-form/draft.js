// What could not be sent, for this tab alone: it is there when the page is loaded again, and gone with the tab, with "Exit this page", or
// once it is sent. The entry `draft` in content/cookies.yaml. Without storage there is no draft, and nothing else is different.

const KEY = 'draft'

function tried(action) {
  try {
    return action(sessionStorage)
  } catch {
    return null
  }
}

export const draft = {
  keep: (what) => tried((storage) => storage.setItem(KEY, JSON.stringify(what))),
  read: () => tried((storage) => JSON.parse(storage.getItem(KEY))),
  forget: () => tried((storage) => storage.removeItem(KEY)),
}

/** Whether the draft is of the short form on the page of this address. */
export function isOfPlace(left, address) {
  return Boolean(left && left.inPlace && left.page === address)
}
