import { expect, test } from 'vitest'
import { letters, writeLetter, type LetterName } from '../../../cms/mail/letters.ts'

const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
const all = Object.entries(letters) as [LetterName, (typeof letters)[LetterName]][]

test.each(all)('%s is written in three languages with the same slots', (_name, texts) => {
  const kk = new Set(slotsOf(texts.kk.subject + texts.kk.text))
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const { subject, text } = texts[locale]
    expect(subject.trim()).not.toBe('')
    expect(new Set(slotsOf(subject + text))).toEqual(kk)
  }
})

test('a slot without its value is a mistake, and a name begins no header of its own', () => {
  expect(() => writeLetter('audit.alarm', 'kk', { account: 1 })).toThrow('count')
  const { subject } = writeLetter('contact.minor', 'kk', {
    from: 'x\r\nBcc: all@example.kz',
    child: 'Әлия',
    page: '',
  })
  expect(subject).not.toMatch(/[\r\n]/)
})

test('a reason that nobody gave leaves no gap', () => {
  const values = { number: 1, call: 'Y', feedback: '', url: 'https://elumiti.kz/' }
  expect(writeLetter('application.accepted', 'kk', values).text).not.toMatch(/\n{3}/)
})

test('an initial at the end of a sentence has one point', () => {
  const values = { from: 'Бәйтерек', child: 'Әлия Т.', page: 'https://elumiti.kz/' }
  expect(writeLetter('contact.minor', 'en', values).text).toContain('to Әлия Т. The child')
})

test.each(all.filter(([name]) => !name.startsWith('notifications.')))(
  '%s greets, and says whose letter it is',
  (_name, texts) => {
    const greetings = { kk: /^Сәлеметсіз бе/, ru: /^Здравствуйте/, en: /^Hello/ }
    const names = { kk: '«Ел үміті» бастамасы', ru: 'Инициатива «Ел үміті»', en: 'El Umiti' }
    for (const locale of ['kk', 'ru', 'en'] as const) {
      expect(texts[locale].text).toMatch(greetings[locale])
      expect(texts[locale].text.split('\n').at(-1)).toContain(names[locale])
    }
  },
)
