/** A posted form with every value of every field: a field sent once is a text, one sent more often a list. */
export type WholeForm = Record<string, string | string[]>

export interface Posted {
  form: WholeForm
  files: { field: string; file: File }[]
}

interface Asked {
  request: Request
}

/** The fields posted to this page; nothing when it was only asked for. */
export async function readFields({ request }: Asked): Promise<FormData | undefined> {
  if (request.method !== 'POST') return undefined
  // what is no form has no fields, and the page says what is lacking; of a copy, since a page whose
  // body has been read cannot give way to the one that says nothing is here
  return request
    .clone()
    .formData()
    .catch(() => new FormData())
}

/** What was posted to this page, its files apart; nothing when it was only asked for. */
export async function readPosted(asked: Asked): Promise<Posted | undefined> {
  const posted = await readFields(asked)
  if (!posted) return undefined
  const form: WholeForm = {}
  const files: Posted['files'] = []
  for (const [field, value] of posted) {
    if (value instanceof File) {
      if (value.size > 0) files.push({ field, file: value })
      continue
    }
    const before = form[field]
    form[field] = before === undefined ? value : [before, value].flat()
  }
  return { form, files }
}

/** The one value of a field, the last where there are several. */
export const one = (form: WholeForm, field: string): string =>
  [form[field] ?? ''].flat().at(-1) ?? ''
