import { inflateSync } from 'node:zlib'
import { readOfficeText } from './office-text.ts'
import { holdsRealIdentityNumber } from './identity-number.ts'

/** Words by which people name scans of their documents, in Kazakh, Russian, English and transliterated. */
const names = [
  /жеке[\s_-]*(бас[\s_-]*)?куәлі/u,
  /куәландыратын[\s_-]*құжат/u,
  /(төл|паспорт|төлқұжат)құжат|паспорт/u,
  /туу[\s_-]*туралы[\s_-]*куәлік/u,
  /(^|[^\p{L}])жсн([^\p{L}]|$)/u,
  /(^|[^\p{L}])иин([^\p{L}]|$)/u,
  /удостоверени|(^|[^\p{L}])уд[\s_-]*лич/u,
  /свидетельств\p{L}*[\s_-]*о[\s_-]*рожд/u,
  /passport|pasport/u,
  /udostov|kualik|kuәlik|svidetel\p{L}*[\s_-]*o[\s_-]*rozhd/u,
  /(^|[^\p{L}])(id|identity)[\s_-]*card|national[\s_-]*id|birth[\s_-]*cert/u,
  /(^|[^\p{L}])iin([^\p{L}]|$)/u,
]

/** The lines for machines at the foot of passports and cards (ICAO 9303): two or three rows of A–Z, 0–9 and «<». */
const machineLines = [
  // a name has 39 signs at most; without an end to it, a long text would be gone along from every letter
  /P[A-Z<][A-Z]{3}[A-Z]{1,38}<{1,2}[A-Z<]{15}/,
  /[ACI][A-Z<][A-Z]{3}[A-Z0-9<]{25}/,
]
const filler = /<{3,}/

/** How much unpacked text is looked through, in bytes: a small file may unpack to gigabytes. */
const most = 4 * 1024 * 1024

/** The readable text of a PDF: what its content streams show, as far as it is not written in glyph numbers. */
function readPdf(bytes: Buffer): string {
  const raw = bytes.toString('latin1')
  const texts = [raw]
  let left = most
  for (const found of raw.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length
    const end = raw.indexOf('endstream', from)
    if (end < 0 || left <= 0) break
    try {
      const unpacked = inflateSync(bytes.subarray(from, end), { maxOutputLength: left })
      left -= unpacked.length
      texts.push(unpacked.toString('latin1'))
    } catch (error) {
      // one that unpacks to more than is left has used it up; what is packed in another way is no text
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') left = 0
    }
  }
  const shown = [...texts.join('\n').matchAll(/\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]{4,})>/g)]
  const strings = shown.map(([, plain, hex]) =>
    hex ? Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1') : plain!,
  )
  return strings.join('').slice(0, most).replaceAll('\0', '')
}

/** The words of a document; nothing where a file has none that can be read. */
async function readText(bytes: Buffer): Promise<string | undefined> {
  if (bytes.subarray(0, 1024).includes('%PDF')) return readPdf(bytes)
  return bytes.subarray(0, 2).equals(Buffer.from('PK')) ? readOfficeText(bytes, most) : undefined
}

/**
 * Whether a file looks like a copy of an identity document: by its name, by an identity number in the
 * name or a document's text, by the machine-readable lines in it. A picture's pixels, and PDFs
 * whose fonts hide the letters, are not read: there only the name tells.
 */
export async function looksLikeIdentityDocument(name: string, bytes: Buffer): Promise<boolean> {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.\w+$/, '')
  if (names.some((each) => each.test(plain)) || holdsRealIdentityNumber(plain)) return true
  const text = await readText(bytes)
  if (text === undefined) return false
  const lines = text.replace(/\s/g, '')
  return (
    (filler.test(lines) && machineLines.some((line) => line.test(lines))) ||
    holdsRealIdentityNumber(text)
  )
}
