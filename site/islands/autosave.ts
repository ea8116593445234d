import { dropAll, fill, newMark, openDraft, toFields } from './kept-draft.ts'
import { showAsked } from './show-asked.ts'
import { uploadWhole } from './upload.ts'

/** How long after the last key the form saves itself, and when it tries again without a network, in ms. */
const pause = 1500
const again = 10_000
/** So many saves without an answer are remembered. */
const attemptsAtMost = 20
/** So much may still be sent while the page is being left (Fetch standard: 64 KiB). */
const keptAliveBytes = 60_000

const form = document.querySelector<HTMLFormElement>('form[data-application]')
if (form) begin(form)

type Outcome = 'saved' | 'stale' | 'offline' | 'refused' | 'identityNumber'
type Answer = { ok: boolean; reason?: string; revision?: number }

/** Saves a step of an application while it is written: to the device at once, to the server after a pause. */
function begin(form: HTMLFormElement) {
  const { application = '', step = '', call = '' } = form.dataset
  // what was typed at the first step, before there was an application, is in it now
  dropAll(`begin:${call}`)
  const draft = openDraft(`application:${application}:${step}`)
  const address = `${location.pathname.replace(/[^/]+\/$/, '')}save.json`
  const revision = form.elements.namedItem('revision') as HTMLInputElement
  const status = form.querySelector<HTMLElement>('[data-status]')
  const say = (key: Outcome | 'saving' | 'restored') => {
    // that something was put back stays to be read beside what follows, until the next key
    const keys = restored && key !== 'restored' ? ['restored', key] : [key]
    if (status) status.textContent = keys.map((each) => form.dataset[each] ?? '').join(' ')
  }
  const keep = () => draft.keep({ revision: revision.value, fields: toFields(form), attempts })
  let timer = 0
  /** Whether there is something that the server has not said it has. */
  let unsaved = false
  let restored = false
  let stale = false
  let attempts: string[] = []
  let saving: Promise<Outcome> = Promise.resolve('saved')
  let passes = false

  void restore()
  showAsked(form)

  async function restore() {
    const left = await draft.takeLeft()
    if (!left || unsaved) return
    if (!fill(form, left)) return draft.drop()
    // of an older save than the page: the server then shows both
    revision.value = left.revision
    attempts = left.attempts
    unsaved = true
    restored = true
    showAsked(form)
    say('restored')
    later()
  }

  form.addEventListener('input', () => {
    unsaved = true
    restored = false
    showAsked(form)
    keep()
    later()
  })
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement
    if (input.type === 'file' && input.files?.[0]) void send(input, input.files[0])
  })
  addEventListener('online', () => later(0))
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    if (passes || !unsaved) return
    if (stale) return nameSave()
    // the page is left only once the server has what it holds
    event.preventDefault()
    void save().then((outcome) => {
      if (outcome === 'offline') return
      passes = true
      form.requestSubmit(event.submitter)
    })
  })

  /** What the form itself sends is known as its own too, when this page is left before the answer. */
  function nameSave() {
    const mark = newMark()
    ;(form.elements.namedItem('attempt') as HTMLInputElement).value = mark
    attempts = [...attempts, mark]
    keep()
  }

  document.querySelector('[data-take-stored]')?.addEventListener('click', draft.drop)

  function later(ms = pause) {
    clearTimeout(timer)
    timer = window.setTimeout(() => void save(), ms)
  }

  /** One save after another, so that none is based on a number that the one before has used up. */
  function save(): Promise<Outcome> {
    saving = saving.then(saveOnce).then((outcome) => {
      say(outcome)
      if (outcome === 'offline') later(again)
      return outcome
    })
    return saving
  }

  async function saveOnce(): Promise<Outcome> {
    if (stale) return 'stale'
    if (!unsaved) return 'saved'
    say('saving')
    const fields = toFields(form)
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    const attempt = newMark()
    body.append('revision', revision.value)
    body.append('attempt', attempt)
    body.append('earlier', attempts.join(' '))
    attempts = [...attempts, attempt].slice(-attemptsAtMost)
    keep()
    const keepalive = JSON.stringify(fields).length < keptAliveBytes
    const answer = await fetch(address, { method: 'POST', body, keepalive })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => undefined)
    if (!answer) return 'offline'
    attempts = []
    if (answer.ok) {
      revision.value = String(answer.revision)
      unsaved = JSON.stringify(toFields(form)) !== JSON.stringify(fields)
      if (unsaved) {
        keep()
        later()
      } else draft.drop()
      return 'saved'
    }
    // the next step shows both versions
    if (answer.reason === 'stale') stale = true
    return answer.reason === 'stale' || answer.reason === 'identityNumber'
      ? answer.reason
      : 'refused'
  }

  async function send(input: HTMLInputElement, file: File) {
    await save()
    const done = await uploadWhole(address.replace('save.json', 'files.json'), input, file)
    if (done) location.reload()
  }
}
