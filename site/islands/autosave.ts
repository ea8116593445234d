import { keepDraft, readDraft, dropDraft } from './kept-draft.ts'
import { uploadWhole } from './upload.ts'

/** How long after the last key the form saves itself, in ms. */
const pause = 1500
const form = document.querySelector<HTMLFormElement>('form[data-application]')
if (form) begin(form)

/** Saves a step of an application while it is written: to the device at once, to the server after a pause. */
function begin(form: HTMLFormElement) {
  const { application = '', step = '' } = form.dataset
  const place = `application:${application}:${step}`
  const address = `${location.pathname.replace(/[^/]+\/$/, '')}save.json`
  const revision = form.elements.namedItem('revision') as HTMLInputElement
  const status = form.querySelector<HTMLElement>('[data-status]')
  const say = (key: string) => {
    if (status) status.textContent = form.dataset[key] ?? ''
  }
  let timer = 0
  let stale = false
  let saving = Promise.resolve()

  const restored = readDraft(place, form, revision.value)
  if (restored) {
    say('restored')
    later()
  }
  showAsked(form)

  form.addEventListener('input', () => {
    showAsked(form)
    keepDraft(place, form, revision.value)
    later()
  })
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement
    if (input.type === 'file' && input.files?.[0]) void send(input, input.files[0])
  })
  addEventListener('online', later)
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    dropDraft(place)
  })

  function later() {
    clearTimeout(timer)
    timer = window.setTimeout(() => void save(), pause)
  }

  /** One save after another, so that none is based on a number that the one before has used up. */
  function save() {
    saving = saving.then(saveOnce)
    return saving
  }

  async function saveOnce() {
    if (stale || !readDraft(place)) return
    say('saving')
    const body = new FormData(form)
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name)
    const sent = JSON.stringify([...body])
    try {
      const answer = await fetch(address, { method: 'POST', body, keepalive: sent.length < 60_000 })
      const saved = (await answer.json()) as { ok: boolean; reason?: string; revision?: number }
      if (saved.ok) {
        revision.value = String(saved.revision)
        const now = new FormData(form)
        for (const [name, value] of [...now]) if (value instanceof File) now.delete(name)
        now.set('revision', String(body.get('revision')))
        if (JSON.stringify([...now]) === sent) dropDraft(place)
        else keepDraft(place, form, revision.value)
        say('saved')
      } else if (saved.reason === 'stale') {
        // the page of the next step shows both versions
        stale = true
        say('stale')
      }
    } catch {
      say('offline')
    }
  }

  async function send(input: HTMLInputElement, file: File) {
    await save()
    const done = await uploadWhole(address.replace('save.json', 'files.json'), input, file)
    if (done) location.reload()
  }
}

/** Questions that hang on an answer come and go with it. */
function showAsked(form: HTMLFormElement) {
  const given = new FormData(form)
  for (const question of form.querySelectorAll<HTMLElement>('[data-only-if]')) {
    const { onlyIf = '', onlyValue } = question.dataset
    const name = `a.${onlyIf}`
    // a question of another step: the server has decided
    if (!given.has(name)) continue
    const values = given.getAll(name).map(String).filter(Boolean)
    question.hidden = onlyValue ? !values.includes(onlyValue) : values.length === 0
  }
}
