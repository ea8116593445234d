import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../database/id-of.ts'

type Doc = Record<string, unknown>

/**
 * Whether a document read or about to be saved fits what a scope says. Knows only what scopes use:
 * and, or, equals, not_equals, in, exists. What the document does not tell does not fit: the doubt protects.
 */
export function fits(where: Where, doc: Doc, req: PayloadRequest): boolean | Promise<boolean> {
  const parts = Object.entries(where).map(([path, condition]) => {
    if (path === 'or') return some((condition as Where[]).map((each) => fits(each, doc, req)))
    if (path === 'and') return every((condition as Where[]).map((each) => fits(each, doc, req)))
    return fitsPath(path, condition as Doc, doc, req)
  })
  return every(parts)
}

type Answer = boolean | Promise<boolean>

const isLater = (answer: Answer): answer is Promise<boolean> => typeof answer !== 'boolean'

function every(answers: Answer[]): Answer {
  if (answers.includes(false)) return false
  const later = answers.filter(isLater)
  return later.length === 0 || Promise.all(later).then((all) => all.every(Boolean))
}

function some(answers: Answer[]): Answer {
  if (answers.includes(true)) return true
  const later = answers.filter(isLater)
  return later.length > 0 && Promise.all(later).then((all) => all.some(Boolean))
}

function fitsPath(path: string, condition: Doc, doc: Doc, req: PayloadRequest): Answer {
  const [first, ...rest] = path.split('.')
  const value = doc[first!]
  if (rest.length === 0) return fitsValue(value, condition)
  if (value === null || value === undefined) return false
  return findRelated(related[first!]!, value, req).then((found) =>
    found ? fitsPath(rest.join('.'), condition, found, req) : false,
  )
}

function fitsValue(value: unknown, condition: Doc): boolean {
  return Object.entries(condition).every(([operator, wanted]) => {
    const held = [value].flat().map((each) => String(idOf(each)))
    if (operator === 'equals') return held.includes(String(wanted))
    if (operator === 'not_equals') return value !== undefined && !held.includes(String(wanted))
    if (operator === 'in') return (wanted as unknown[]).some((each) => held.includes(String(each)))
    if (operator === 'exists') return (value !== null && value !== undefined) === wanted
    throw new Error(`A scope uses the operator ${operator}, which fits() does not know`)
  })
}

type Related = 'profiles' | 'guardianships' | 'events' | 'applications' | 'calls'

/** The relations that scopes follow, and where they lead. */
const related: Record<string, Related> = {
  application: 'applications',
  call: 'calls',
  profile: 'profiles',
  child: 'profiles',
  to: 'profiles',
  portraitOf: 'profiles',
  guardianship: 'guardianships',
  event: 'events',
}

const found = new WeakMap<object, Map<string, Promise<Doc | null>>>()

/** What a document leads to, as it is stored; looked up once per request. */
function findRelated(collection: Related, value: unknown, req: PayloadRequest) {
  const id = idOf<number>(value)
  const key = `${collection}:${id}`
  const known = found.get(req) ?? new Map<string, Promise<Doc | null>>()
  found.set(req, known)
  if (!known.has(key))
    known.set(
      key,
      req.payload.db.findOne<Doc & { id: number }>({
        collection,
        where: { id: { equals: id } },
        req,
      }),
    )
  return known.get(key)!
}
