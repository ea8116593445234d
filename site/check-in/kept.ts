import type { Sealed } from './sealed-list.ts'

/** A mark made at the door; the server takes the same one twice without harm. */
export interface Mark {
  entry: string
  at: string
  undo?: boolean
}

/** What lies on the phone: the sealed list, and marks without names. */
export interface Kept {
  /** Gone a day after the event; marks that have not been handed over yet stay without it. */
  sealed?: Sealed | undefined
  wipeAt: string
  marks: Mark[]
  /** Hashes of those marked here, so that nobody is let in twice while there is no network. */
  seen: string[]
}

const prefix = 'check-in:'
const toKey = (slug: string) => prefix + slug

export function readKept(slug: string): Kept | undefined {
  const text = localStorage.getItem(toKey(slug))
  return text ? (JSON.parse(text) as Kept) : undefined
}

export function keep(slug: string, kept: Kept) {
  // without a list, and with nothing left to hand over, there is nothing to keep
  if (!kept.sealed && kept.marks.length === 0) return wipe(slug)
  localStorage.setItem(toKey(slug), JSON.stringify(kept))
}

export const wipe = (slug: string) => localStorage.removeItem(toKey(slug))

/** Destroys every list whose event is over, of this event and of others. */
export function wipeOld(now: Date) {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
  for (const key of keys.filter((each) => each.startsWith(prefix))) {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    const { wipeAt, marks = [] } = kept
    if (wipeAt && new Date(wipeAt) > now) continue
    keep(key.slice(prefix.length), { wipeAt: wipeAt ?? now.toISOString(), marks, seen: [] })
  }
}
