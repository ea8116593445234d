/** Structured data as the text of a script element; `<` is escaped so that no text can end it. */
export function toJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}
