// Counts that this page was viewed. Only pages of visitors who agreed to it load this; it says which page, and nothing about anybody.
import { tell } from './tell.js'

function count() {
  tell('/api/usage', { page: location.pathname })
}

count()
// Back, without loading the page again.
addEventListener('pageshow', (event) => {
  if (event.persisted) count()
})
