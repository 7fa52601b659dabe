// Of pages with a feedback form, which wait for nothing else to load it.
import { feedbackForm } from '../templates/component/feedback-form/feedback-form.js'

for (const form of document.querySelectorAll('[data-feedback]')) feedbackForm(form)
