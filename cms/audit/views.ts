import type { CollectionAfterReadHook, Payload } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'
import { idOf } from '../database/id-of.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { raiseAlarm } from './alarm.ts'

type Id = number | string
export type View = { viewer: Id; profile: Id; kind: Term<'viewKind'> }
type Log = {
  waiting: Map<string, View>
  writing: Promise<void>
  timer?: NodeJS.Timeout | undefined
}

/** How long views are gathered before they are written, in ms: a list is one write, not fifty. */
const pause = 50
const hour = 60 * 60 * 1000
const logs = new WeakMap<Payload, Log>()

const logOf = (payload: Payload): Log => {
  const log = logs.get(payload) ?? { waiting: new Map(), writing: Promise.resolve() }
  logs.set(payload, log)
  return log
}

/** Notes who of the signed-in reads a profile; which of them are minors is looked up when it is written. */
export const logView: CollectionAfterReadHook = ({ doc, findMany, overrideAccess, req }) => {
  const { user, payload } = req
  if (overrideAccess || !user || req.context.forIndex || doc.minor === false || !doc.id) return doc
  noteView(payload, { viewer: user.id, profile: doc.id, kind: findMany ? 'listed' : 'opened' })
  return doc
}

/** The same of a document about a person, such as an application: whoever is shown whose it is has looked. */
export const logSubjectView: CollectionAfterReadHook = ({ doc, findMany, overrideAccess, req }) => {
  const profile = idOf<Id | null | undefined>(doc.profile)
  if (overrideAccess || !req.user || !profile) return doc
  noteView(req.payload, { viewer: req.user.id, profile, kind: findMany ? 'listed' : 'opened' })
  return doc
}

/** Notes a look at a person's record that did not go through Payload's own reading. */
export function noteView(payload: Payload, view: View) {
  const log = logOf(payload)
  log.waiting.set(Object.values(view).join(' '), view)
  log.timer ??= setTimeout(() => {
    log.timer = undefined
    void flushViews(payload)
  }, pause)
}

/** Writes what has been gathered, and waits for it: before a stop, and before the log is shown. */
export function flushViews(payload: Payload): Promise<void> {
  const log = logOf(payload)
  const views = [...log.waiting.values()]
  log.waiting.clear()
  if (views.length === 0) return log.writing
  log.writing = log.writing
    .then(() => write(payload, views))
    .catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Views of minors could not be written' }),
    )
  return log.writing
}

/** Neither the child itself nor a guardian is a stranger who looked. */
async function findOwn(payload: Payload, profiles: Id[]) {
  const { docs: minors } = await payload.db.find<{ id: number; user?: Id | null }>({
    collection: 'profiles',
    where: { and: [{ id: { in: profiles } }, { minor: { equals: true } }] },
    limit: 0,
    pagination: false,
  })
  const { docs: guardians } = await payload.db.find<{ id: number; child: Id; guardian?: Id }>({
    collection: 'guardianships',
    where: { and: [{ child: { in: profiles } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
  })
  const own = new Set(guardians.map(({ child, guardian }) => `${child} ${guardian}`))
  return new Map(
    minors.map(({ id, user }) => [
      id as Id,
      (viewer: Id) => user === viewer || own.has(`${id} ${viewer}`),
    ]),
  )
}

async function write(payload: Payload, views: View[]) {
  const own = await findOwn(
    payload,
    views.map(({ profile }) => profile),
  )
  const told = views.filter(({ profile, viewer }) => own.get(profile)?.(viewer) === false)
  if (told.length === 0) return
  const at = new Date()
  await inTransaction(payload, async (req) => {
    for (const view of told)
      await payload.db.create({ collection: 'views', data: { ...view, at: at.toISOString() }, req })
  })
  for (const viewer of new Set(told.map((view) => view.viewer))) {
    const { docs } = await payload.db.find<View & { id: number }>({
      collection: 'views',
      where: {
        and: [
          { viewer: { equals: viewer } },
          { at: { greater_than: new Date(at.getTime() - hour).toISOString() } },
        ],
      },
      limit: 0,
      pagination: false,
    })
    await raiseAlarm(payload, viewer, new Set(docs.map(({ profile }) => profile)).size, at)
  }
}
