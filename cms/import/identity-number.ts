/**
 * Whether the text holds a national identity number (ЖСН, ИИН): twelve digits, in one piece or
 * with a gap in the middle. Such a number is never stored, nor repeated in the list of errors.
 */
export const holdsIdentityNumber = (text: string) =>
  /(?<!\d)\d{6}[\s\u00a0-]?\d{6}(?!\d)/.test(text)
