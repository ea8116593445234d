/**
 * What a surname or patronymic is made from, in letters: Жұмағұлова, Жұмағұлов, Жұмағұлұлы →
 * jumagul. Empty when the word has no such ending. In letters, where в is still v: the ending of
 * Тілеу is not -ев. Russian drops й before -ев: Тоқаев is of Тоқай, Бөкеев of Бөкей.
 */
export function toSurnameStem(letters: string): string {
  const stem = letters.replace(afterVowel, '$1i').replace(endings, '')
  return stem.length >= shortest && stem !== letters ? stem : ''
}

const shortest = 3
const afterVowel = /([ae])e(?:v(?:a|ich|na)?|ff)$/
const endings = /(?:[oe]v(?:a|ich|na)?|[oe]ff|ul[yi]|k[yi]z[yi]|tegi)$/

/** Whether the word is a patronymic, which people leave out or add at will. */
export function isPatronymic(letters: string): boolean {
  return /.{3}(?:[oe]vich|[oe]vna|ul[yi]|k[yi]z[yi])$/.test(letters)
}
