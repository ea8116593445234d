import { keep, readKept, wipe, wipeOld, type Kept, type Mark } from './kept.ts'
import { prepareScan, scan } from './scan.ts'
import { hashCode, unseal, type Entry, type Sealed } from './sealed-list.ts'

type Words = Record<
  | 'prepared'
  | 'wrongCode'
  | 'noList'
  | 'welcome'
  | 'before'
  | 'unknown'
  | 'waitingMarks'
  | 'synced'
  | 'failed'
  | 'count'
  | 'camera',
  string
>
type Prepared = { ok: boolean; code: string; sealed: Sealed; wipeAt: string }

/** Fills the slots of a sentence. */
const fill = (sentence: string, values: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(values[slot] ?? ''))

/** The door of one event on one phone. */
export function openDoor(root: HTMLElement) {
  const slug = root.dataset['slug']!
  const words = JSON.parse(root.dataset['words']!) as Words
  const find = <Found extends HTMLElement>(name: string) =>
    root.querySelector<Found>(`[data-part="${name}"]`)!
  const here = location.pathname
  let entries: Map<string, Entry> | undefined
  let stopCamera: (() => void) | undefined

  wipeOld(new Date())

  /** A page that is left open for days has the names in its memory too. */
  function forgetOld() {
    wipeOld(new Date())
    if (!entries || readKept(slug)?.sealed) return
    entries = undefined
    stopCamera?.()
    stopCamera = undefined
    find('video').hidden = true
    say('outcome', '')
    show()
  }

  const say = (part: string, text: string, mood: 'good' | 'bad' | 'plain' = 'plain') => {
    const box = find(part)
    box.textContent = text
    box.className = `notice ${mood}`
    box.hidden = text === ''
  }

  function show() {
    const kept = readKept(slug)
    find('prepare').hidden = Boolean(entries)
    find('unlock').hidden = !kept?.sealed || Boolean(entries)
    find('door').hidden = !entries
    find('wipe').hidden = !kept
    if (!entries || !kept) return
    const marked = new Set(kept.seen)
    const inside = [...entries.values()].filter(
      ({ entry, attended }) => attended || marked.has(entry),
    ).length
    find('count').textContent = fill(words.count, { inside, all: entries.size })
    find('waiting').textContent = kept.marks.length
      ? fill(words.waitingMarks, { count: kept.marks.length })
      : words.synced
  }

  /** Has the page and what it is made of on the phone. */
  async function prepareOffline() {
    await prepareScan()
    if (!('serviceWorker' in navigator)) return
    const registration = await navigator.serviceWorker.register(root.dataset['worker']!)
    await navigator.serviceWorker.ready
    const made = performance.getEntriesByType('resource').map(({ name }) => name)
    const addresses = [location.href, ...made].filter((address) =>
      address.startsWith(location.origin),
    )
    const done = new Promise((resolve) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = resolve
      registration.active?.postMessage({ addresses }, [channel.port2])
    })
    await done
  }

  async function prepare() {
    try {
      const response = await fetch(`${here}list.json`, {
        method: 'POST',
        body: '{}',
        headers: json,
      })
      if (!response.ok) throw new Error(String(response.status))
      const { code, sealed, wipeAt } = (await response.json()) as Prepared
      const marks = readKept(slug)?.marks ?? []
      keep(slug, { sealed, wipeAt, marks, seen: marks.map(({ entry }) => entry) })
      await prepareOffline()
      find('code').textContent = code.replace(/(.{5})/, '$1-')
      say('told', words.prepared, 'good')
      find('shown').hidden = false
      show()
    } catch {
      say('told', words.failed, 'bad')
    }
  }

  async function unlock(code: string) {
    const kept = readKept(slug)
    if (!kept?.sealed) return say('told', words.noList, 'bad')
    entries = await unseal(kept.sealed, code)
    if (!entries) return say('told', words.wrongCode, 'bad')
    say('told', '')
    find('shown').hidden = true
    show()
    void sync()
  }

  async function admit(code: string) {
    const kept = readKept(slug)
    if (!entries || !kept || !code.trim()) return
    const entry = entries.get(await hashCode(code))
    if (!entry) return say('outcome', words.unknown, 'bad')
    const { name } = entry
    if (entry.attended || kept.seen.includes(entry.entry))
      return say('outcome', fill(words.before, { name }), 'bad')
    const mark: Mark = { entry: entry.entry, at: new Date().toISOString() }
    keep(slug, {
      ...kept,
      marks: [...kept.marks, mark],
      seen: [...kept.seen, entry.entry],
    })
    say('outcome', fill(words.welcome, { name }), 'good')
    show()
    void sync()
  }

  let syncing = false
  /** Hands over what has been marked; what was not heard of stays and is tried again. */
  async function sync() {
    const kept = readKept(slug)
    if (syncing || !kept?.marks.length || !navigator.onLine) return
    syncing = true
    try {
      const body = JSON.stringify({ marks: kept.marks })
      const response = await fetch(`${here}marks.json`, { method: 'POST', body, headers: json })
      if (!response.ok) return
      const sent = new Set(kept.marks.map(({ entry, at }) => entry + at))
      const now = readKept(slug) as Kept | undefined
      if (now)
        keep(slug, { ...now, marks: now.marks.filter(({ entry, at }) => !sent.has(entry + at)) })
      show()
    } catch {
      // no network: the next look tries again
    } finally {
      syncing = false
    }
  }

  const onSubmit = (form: string, act: (value: string) => Promise<unknown>) =>
    find<HTMLFormElement>(form).addEventListener('submit', (event) => {
      event.preventDefault()
      const input = find(form).querySelector('input')!
      void act(input.value).then(() => {
        input.value = ''
        input.focus()
      })
    })

  find('prepare').addEventListener('click', () => void prepare())
  onSubmit('unlock', unlock)
  onSubmit('typed', admit)
  find('camera').addEventListener('click', () => {
    if (stopCamera) {
      stopCamera()
      stopCamera = undefined
      find('video').hidden = true
      return
    }
    find('video').hidden = false
    scan(find<HTMLVideoElement>('video'), (code) => void admit(code)).then(
      (stop) => (stopCamera = stop),
      () => {
        find('video').hidden = true
        say('outcome', words.camera, 'bad')
      },
    )
  })
  find('wipe').addEventListener('click', () => {
    void sync().finally(() => {
      if (readKept(slug)?.marks.length) return say('told', words.failed, 'bad')
      wipe(slug)
      entries = undefined
      void caches.delete('check-in')
      show()
    })
  })
  addEventListener('online', () => void sync())
  setInterval(() => {
    forgetOld()
    void sync()
  }, 10_000)
  show()
}

const json = { 'content-type': 'application/json' }
