import { cookieBanner } from '../templates/component/cookie-banner/cookie-banner.js'
import { exitThisPage } from '../templates/component/exit-this-page/exit-this-page.js'
import { errorSummary } from '../templates/component/error-summary/error-summary.js'
import { pageUseful } from '../templates/component/page-useful/page-useful.js'
import { unanswered } from '../templates/page/unanswered.js'
import { questionBox } from '../templates/component/question-box/question-box.js'

function start(name, component) {
  for (const root of document.querySelectorAll(`[data-${name}]`)) component(root)
}

// The way out first: nothing that fails after it can take it away.
start('exit', exitThisPage)
start('error-summary', errorSummary)
start('cookie-banner', cookieBanner)
start('question-box', questionBox)
start('unanswered', unanswered)
start('useful', pageUseful)
