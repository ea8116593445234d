import { expect, test } from 'vitest'
import { readLetter } from '../../../cms/erasure/mail.ts'

const headers = 'To: a@example.kz\r\nContent-Transfer-Encoding: base64\r\n\r\n'
const toLines = (text: string) =>
  Buffer.from(text)
    .toString('base64')
    .match(/.{1,76}/g) ?? []

/* Lines of a packed letter end where they will, the last of them after a few letters. */
test.each(Array.from({ length: 60 }, (_, more) => [more]))(
  'a packed letter is read to its end: %s letters more',
  (more) => {
    const text = `${'Сәлем! '.repeat(12)}${'a'.repeat(more)} Бекарыс Тоқтаров`
    const raw = `${headers}${toLines(text).join('\r\n')}\r\n`
    expect(readLetter(raw)).toContain(text)
  },
)
