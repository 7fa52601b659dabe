// A question without a good answer leaves behind which of the site's own words it had, so that the team can write what is missing. Nothing
// that only the visitor knows can be in it; without a script nothing is sent.
import { tell } from '../../scripts/tell.js'

/** @param {HTMLElement} root */
export function unanswered(root) {
  tell('/api/unanswered', { words: root.dataset.unanswered })
}
