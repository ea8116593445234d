import {
  APIError,
  isolateObjectProperty,
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type Field,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import type { Say } from '../../words/messages.ts'
import { describeValue, findField, toLabel } from '../describe.ts'
import { formatMoment } from '../moments.ts'
import { findSave, rememberRefusal, rememberSave, wasRefusedOver } from './last-saves.ts'
import { apart, toMark, type Marks } from './marks.ts'

/**
 * On which state a save is based: the open form (`session`), the marks of the fields as they were
 * opened, or only the time of that state (`at`). `keep` after a refusal: mine is to stay.
 */
const basedOnShape = z.object({
  session: z.string().max(60).optional(),
  at: z.string().optional(),
  marks: z.record(z.string(), z.string()).optional(),
  keep: z.boolean().optional(),
})

type BasedOn = z.infer<typeof basedOnShape>
type Doc = Record<string, unknown> & { id: number | string; updatedAt: string }

/**
 * Refuses a save whose form was opened before somebody else's save changed a field that this one
 * would change back (payload#15486). Saves that do not say on what they are based pass.
 */
export const refuseStale: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('data' in args) || !args.data) return args
  const { basedOn: given, ...data } = args.data as Record<string, unknown>
  if (given === undefined) return args
  const onward = { ...args, data }
  const parsed = basedOnShape.safeParse(given)
  if (!parsed.success || !('id' in args) || !args.id) return onward

  Object.assign(req.context, { session: parsed.data.session, openedWith: parsed.data.marks })
  const latest = await readLatest(req, collection.slug, args.id as number)
  if (!latest) return onward
  const key = `${collection.slug}:${latest.id}`
  if (isOwn(key, latest, parsed.data)) return onward
  const changed = findOverwritten(data, latest, parsed.data)
  if (changed.length === 0) return onward
  if (parsed.data.session) rememberRefusal(parsed.data.session, latest.updatedAt)
  throw toRefusal(req, collection.fields, latest, changed, await findEditor(req, key, latest))
}

/** The name of who saved last: kept on what editors write, else remembered. */
async function findEditor(
  req: PayloadRequest,
  key: string,
  latest: Doc,
): Promise<string | undefined> {
  const remembered = findSave(key, latest.updatedAt)?.who
  if (remembered || !latest.editedBy) return remembered
  const editor = await req.payload.findByID({
    collection: 'users',
    id: latest.editedBy as number,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return editor?.name
}

/** Remembers from which form a save came, so that the same form's next one is not taken for another's. */
export const noteSave: CollectionAfterChangeHook = ({ collection, doc, req }) => {
  const session = (req.context.session as string | undefined) ?? ''
  const who = (req.user as { name?: string } | null)?.name
  if (doc.updatedAt)
    rememberSave(`${collection.slug}:${doc.id}`, { session, who, updatedAt: doc.updatedAt })
}

function readLatest(req: PayloadRequest, collection: string, id: number | string) {
  return req.payload.findByID({
    collection: collection as 'calls',
    id,
    depth: 0,
    draft: true,
    locale: req.locale as 'kk',
    fallbackLocale: false,
    overrideAccess: true,
    disableErrors: true,
    // the same transaction, but languages of its own
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query'] as never),
  }) as unknown as Promise<Doc | null>
}

const isOwn = (key: string, latest: Doc, { session, keep }: BasedOn) =>
  Boolean(session) &&
  (findSave(key, latest.updatedAt)?.session === session ||
    (keep === true && wasRefusedOver(session!, latest.updatedAt)))

/** The fields this save would change back: other than when the form was opened, and other than they are now. */
function findOverwritten(
  data: Record<string, unknown>,
  latest: Doc,
  { at, marks }: BasedOn,
): string[] {
  if (!marks && (!at || at >= latest.updatedAt)) return []
  return Object.keys(data)
    .filter((name) => !apart.has(name))
    .filter(
      (name) =>
        changedSince(marks, name, latest[name]) && toMark(data[name]) !== toMark(latest[name]),
    )
}

const changedSince = (marks: Marks | undefined, name: string, now: unknown) =>
  // a field that was empty may be missing from what the form was opened with
  !marks || (marks[name] ?? toMark(null)) !== toMark(now)

function toRefusal(
  req: PayloadRequest,
  fields: Field[],
  latest: Doc,
  changed: string[],
  who: string | undefined,
) {
  const say = req.t as unknown as Say
  const { language } = req.i18n
  const when = formatMoment(latest.updatedAt, language)
  const differences = changed.map((path) => {
    const field = findField(fields, path)
    const value = describeValue(field, latest[path], language) || say('stale:empty')
    return {
      path,
      label: field ? toLabel(field, language) : path,
      value,
      message: say('stale:fieldChanged', { when, value }),
    }
  })
  const labels = differences.map(({ label }) => `«${label}»`).join(', ')
  const slots = { fields: labels }
  const message = who ? say('stale:refusedBy', { who, ...slots }) : say('stale:refused', slots)
  const lines = [
    message,
    say('stale:savedAt', { when }),
    ...differences.map(({ label, value }) => `${label}: ${value}`),
  ]
  return new APIError(
    message,
    409,
    {
      savedAt: latest.updatedAt,
      savedBy: who,
      errors: [...differences, { path: 'basedOn', message: lines.join('\n') }],
    } as never,
    true,
  )
}
