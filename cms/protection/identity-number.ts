/**
 * Whether the text holds a national identity number (ЖСН, ИИН): twelve digits, in one piece or
 * with a gap in the middle. Such a number is never stored, nor repeated in the list of errors.
 */
export const holdsIdentityNumber = (text: string) =>
  /(?<!\d)\d{6}[\s\u00a0-]?\d{6}(?!\d)/.test(text)

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]
const rest = (digits: number[], weights: number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0) % 11

/**
 * Whether twelve digits are an identity number: a day of birth, a century and sex from 0 to 6, and the
 * check digit, which is worked out with other weights where the first give ten.
 */
export function isIdentityNumber(text: string): boolean {
  const digits = [...text].map(Number)
  const [month, day, century] = [text.slice(2, 4), text.slice(4, 6), digits[6]!].map(Number)
  const isDay = month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31
  if (digits.length !== 12 || !isDay || century! > 6) return false
  const first = rest(digits, firstWeights)
  const check = first === 10 ? rest(digits, secondWeights) : first
  return check === digits[11]
}

/** Twelve digits, however they are grouped, that are not part of a longer word or number. */
const candidates =
  /(?<![\p{L}\p{N}])(?:(?:ЖСН|ИИН|IIN)\p{P}?)?(\d(?:[ \u00a0.\p{Pd}]?\d){11})(?![A-Za-z\d])/giu

/** Whether a text that somebody writes holds a real identity number; phone numbers and dates are not taken for one. */
export const holdsRealIdentityNumber = (text: string): boolean =>
  [...text.matchAll(candidates)].some((found) => isIdentityNumber(found[1]!.replace(/\D/g, '')))
