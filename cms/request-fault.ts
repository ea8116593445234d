import type { AfterErrorHook } from 'payload'

/** What the database says of a question that cannot be asked, or of data that cannot be kept; not that it is away. */
const ofTheDatabase = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/
const named = new Set(['CastError', 'BSONError', 'RangeError', 'SyntaxError', 'URIError'])
/** What Payload throws, without a status, where it finds something missing or of another kind. */
const stumbles = new Set(['APIError', 'Error', 'TypeError', 'FileRetrievalError'])

type Caused = Error & { cause?: unknown; code?: unknown; status?: unknown }

function* causesOf(error: unknown): Generator<Caused> {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; depth += 1) {
    yield each
    each = each.cause
  }
}

/** Whether it broke inside Payload, where it reads the request, and not in code of ours. */
const isPayloads = ({ stack = '' }: Error) =>
  /node_modules[\\/](@payloadcms|payload|busboy|qs-esm)[\\/]/.test(
    stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '',
  )

/**
 * Whether an error is the fault of the request: a number that is none, an operator there is not, a body
 * that breaks off. Payload answers many of these with 500, which would say that we are broken.
 */
export function isRequestsFault(error: unknown): boolean {
  return [...causesOf(error)].some(
    (each) =>
      named.has(each.name) ||
      ofTheDatabase.test(String(each.code ?? '')) ||
      (isPayloads(each) && stumbles.has(each.name)),
  )
}

/** Says so; what it was is in the log, where Payload has written it already. */
export const blameRequest: AfterErrorHook = ({ error, result }) => {
  const { status } = error as Caused
  if ((typeof status === 'number' && status < 500) || !isRequestsFault(error)) return
  return { status: 400, response: result ?? { errors: [{ message: 'Bad request' }] } } as never
}
