const made = new Map<string, Intl.DateTimeFormat>()

/** The formatter for these options, made once: making one costs more than all it formats on a page. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options)
  const found = made.get(key) ?? new Intl.DateTimeFormat(tag, options)
  made.set(key, found)
  return found
}
