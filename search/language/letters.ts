/**
 * One letter of any alphabet Kazakh is written in → plain Latin "letters".
 * These are not a transliteration for people (see slug.ts): they are keys, chosen so that the
 * Kazakh, the Russian and the official Latin spelling of one name meet.
 */

export const vowels = 'aeiouy'

/** Cyrillic letters whose value does not depend on their neighbours (я is in cyrillic.ts). */
// prettier-ignore
export const cyrillicLetters: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i',
  й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh',
  ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'iu',
  // neighbours' alphabets, met in names of Kazakhs abroad and in old typesetting
  ї: 'i', є: 'e', ґ: 'g', ў: 'u', ӯ: 'u', ҳ: 'h', ҷ: 'j', ӣ: 'i', ӊ: 'n', ӈ: 'n', ҥ: 'n', ӄ: 'k',
  ҡ: 'k', ҝ: 'g', ӷ: 'g', ҙ: 'z', ҫ: 's', ӧ: 'o', ӱ: 'u', ӓ: 'a', ѕ: 's', ј: 'j',
}

/** Latin letters with marks, before marks are stripped: the 2017–2021 schemes and their cousins. */
// prettier-ignore
export const latinLetters: Record<string, string> = {
  ş: 'sh', ș: 'sh', š: 'sh', ç: 'ch', č: 'ch', ć: 'ch', ž: 'j', ğ: 'g', ǵ: 'g', ģ: 'g', ñ: 'n',
  ń: 'n', ŋ: 'n', ņ: 'n', ı: 'i', ə: 'a', ý: 'u', w: 'u', q: 'k', ß: 'ss', ł: 'l', đ: 'd', ø: 'o',
  æ: 'a', œ: 'o', ð: 'd', þ: 't', ɵ: 'o',
}

/** The Arabic script of Kazakhs in China, with the Arabic and Persian letters typed instead. */
// prettier-ignore
export const arabicLetters: Record<string, string> = {
  ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', پ: 'p', ت: 't', ط: 't', ة: 'a', ث: 's', ج: 'j', چ: 'ch',
  ح: 'h', خ: 'h', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'j', س: 's', ش: 'sh', ص: 's', ض: 'z', ظ: 'z',
  ع: 'g', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ک: 'k', گ: 'g', ڭ: 'n', ل: 'l', م: 'm', ن: 'n', ھ: 'h',
  ه: 'h', ە: 'e', و: 'o', ۇ: 'u', ۋ: 'u', ۆ: 'v', ۈ: 'u', ؤ: 'u', ى: 'y', ي: 'i', ی: 'i', ې: 'e',
  ئ: '', ء: '', ٴ: '', ـ: '',
}

/** A Latin letter standing in a Cyrillic word for the one it looks like. Case tells H from h. */
// prettier-ignore
export const latinInCyrillic: Record<string, string> = {
  A: 'а', a: 'а', B: 'в', C: 'с', c: 'с', E: 'е', e: 'е', H: 'н', h: 'һ', I: 'і', i: 'і', K: 'к',
  k: 'к', M: 'м', m: 'м', O: 'о', o: 'о', P: 'р', p: 'р', T: 'т', t: 'т', X: 'х', x: 'х', Y: 'у',
  y: 'у', Ə: 'ә', ə: 'ә', Ɵ: 'ө', ɵ: 'ө', S: 'ѕ', ı: 'і', ë: 'ё', Ë: 'ё',
}

/** A Cyrillic letter standing in a Latin word for the one it looks like. */
// prettier-ignore
export const cyrillicInLatin: Record<string, string> = {
  а: 'a', В: 'b', с: 'c', е: 'e', Н: 'h', һ: 'h', і: 'i', к: 'k', м: 'm', М: 'm', о: 'o', р: 'p',
  т: 't', Т: 't', х: 'x', у: 'y', А: 'a', С: 'c', Е: 'e', Һ: 'h', І: 'i', К: 'k', О: 'o', Р: 'p',
  Х: 'x', У: 'y', ә: 'ə', Ә: 'ə', ѕ: 's', ј: 'j',
}
