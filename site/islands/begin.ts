import { fill, openDraft, toFields } from './kept-draft.ts'
import { showAsked } from './show-asked.ts'

const form = document.querySelector<HTMLFormElement>('form[data-begins]')
if (form) void keep(form)

/** Keeps the first step of an application on the device, before there is an account or a network. */
async function keep(form: HTMLFormElement) {
  const draft = openDraft(`begin:${form.dataset['begins']}`)
  const status = form.querySelector<HTMLElement>('[data-status]')
  const say = (key: 'kept' | 'restored') => {
    if (status) status.textContent = form.dataset[key] ?? ''
  }
  showAsked(form)
  form.addEventListener('input', () => {
    showAsked(form)
    draft.keep({ revision: '', fields: toFields(form), attempts: [] })
    say('kept')
  })
  const left = await draft.takeLeft()
  if (!left || !fill(form, left)) return
  showAsked(form)
  say('restored')
}
