type Fields = [string, string][]

/** What a form held when it was last typed in, kept as long as the server has not said that it has it. */
export type Kept = {
  revision: string
  fields: Fields
  /** Saves that were sent and to which no answer came. */
  attempts: string[]
  at: number
}

/** A mark of its own; `crypto.randomUUID` is not there on a page that came without https. */
export const newMark = () =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36)).join('')

const workedOut = ['revision', 'attempt', 'do']

/** What of a form is kept: no files, and not what the server or the script worked out. */
export const toFields = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !workedOut.includes(name) ? [[name, value]] : [],
  )

/** For how long, in ms, a tab that has just been closed or loaded anew may still seem to be there. */
const lingers = 300

/**
 * A place on the device for what one tab types into a form. Every tab has its own, so that two with
 * the same form do not take each other's; what a tab that is no more has left is found by the next.
 */
export function openDraft(of: string) {
  const key = `${of}:${newMark()}`
  // held as long as this tab lives: by it others know that the place is not left behind
  if ('locks' in navigator) void navigator.locks.request(key, () => new Promise(() => {}))
  return {
    keep(kept: Omit<Kept, 'at'>) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() } satisfies Kept))
      } catch {
        // a full or closed store: the server still saves
      }
    },
    drop: () => drop(key),
    /** The newest that was left behind; it is now this tab's. */
    async takeLeft(): Promise<Kept | undefined> {
      const left: [string, Kept][] = []
      for (const [name, kept] of readAll(`${of}:`))
        if (name !== key && (await isLeft(name))) left.push([name, kept])
      const [newest] = left.sort(([, one], [, other]) => other.at - one.at)
      if (!newest) return undefined
      const [name, kept] = newest
      this.keep(kept)
      drop(name)
      return kept
    },
  }
}

/** Takes away what any tab has kept of a form. */
export function dropAll(of: string) {
  for (const [key] of readAll(`${of}:`)) drop(key)
}

/** Whether the tab whose place this is has gone. */
async function isLeft(key: string): Promise<boolean> {
  if (!('locks' in navigator)) return true
  const signal = AbortSignal.timeout(lingers)
  return navigator.locks.request(key, { signal }, () => true).catch(() => false)
}

function drop(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // as above
  }
}

function readAll(prefix: string): [string, Kept][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key, JSON.parse(localStorage.getItem(key)!) as Kept])
  } catch {
    return []
  }
}

/** Puts what was kept back into the form; false where the form says the same already. */
export function fill(form: HTMLFormElement, { fields }: Kept): boolean {
  if (JSON.stringify(fields) === JSON.stringify(toFields(form))) return false
  for (const element of form.elements) {
    if (!(
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    ))
      continue
    const values = fields.filter(([name]) => name === element.name).map(([, value]) => value)
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type))
      element.checked = values.includes(element.value)
    else if (values.length > 0 && element.type !== 'hidden') element.value = values.at(-1)!
  }
  return true
}
