type Kept = { revision: string; fields: [string, string][] }

const toFields = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'revision' && name !== 'do' ? [[name, value]] : [],
  )

/** Keeps what a form holds on the device, until the server has it. */
export function keepDraft(place: string, form: HTMLFormElement, revision: string) {
  try {
    localStorage.setItem(place, JSON.stringify({ revision, fields: toFields(form) } satisfies Kept))
  } catch {
    // a full or closed store: the server still saves
  }
}

export function dropDraft(place: string) {
  try {
    localStorage.removeItem(place)
  } catch {
    // as above
  }
}

/**
 * What was kept and never reached the server. Put into the form if one is given: also when another
 * save has come since, which the server then tells of, with both versions.
 */
export function readDraft(place: string, form?: HTMLFormElement, revision?: string): boolean {
  let kept: Kept | undefined
  try {
    kept = JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return false
  }
  if (!kept) return false
  if (!form) return true
  const same = JSON.stringify(kept.fields) === JSON.stringify(toFields(form))
  if (same) {
    dropDraft(place)
    return false
  }
  if (revision !== kept.revision)
    (form.elements.namedItem('revision') as HTMLInputElement).value = kept.revision
  fill(form, kept.fields)
  return true
}

function fill(form: HTMLFormElement, fields: Kept['fields']) {
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
}
