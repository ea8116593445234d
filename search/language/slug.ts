// prettier-ignore
const letters: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i',
  й: 'i', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'kh', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya', ş: 'sh', ç: 'ch', ğ: 'g', ñ: 'n',
  ı: 'i', ə: 'a', ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', đ: 'd',
}
const longest = 80

/**
 * The part of an address made from a title: `Мың бала` → `myn-bala`. ASCII only, whole words up
 * to 80 characters; empty when the title has no letter we can write in ASCII.
 */
export function toSlug(title: string): string {
  let ascii = ''
  for (const letter of title.normalize('NFC').toLowerCase()) ascii += letters[letter] ?? letter
  const words = ascii
    .normalize('NFD')
    .replace(/\p{M}+|['’ʼ‘`´«»"“”]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = (words[0] ?? '').slice(0, longest)
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break
    slug += `-${word}`
  }
  return slug
}
