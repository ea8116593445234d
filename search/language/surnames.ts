/**
 * What a surname or patronymic is made from, in letters: Жұмағұлова, Жұмағұлов, Жұмағұлұлы →
 * jumagul. Empty when the word has no such ending. In letters, where в is still v: the ending of
 * Тілеу is not -ев.
 */
export function toSurnameStem(letters: string): string {
  const stem = letters.replace(endings, '')
  return stem.length >= shortest && stem !== letters ? stem : ''
}

const shortest = 3
const endings = /(?:[oe]v(?:a|ich|na)?|[oe]ff|uly|uli|kyzy|kizi|tegi)$/

/** Whether the word is a patronymic, which people leave out or add at will. */
export function isPatronymic(letters: string): boolean {
  return /.{3}(?:[oe]vich|[oe]vna|uly|uli|kyzy|kizi)$/.test(letters)
}
