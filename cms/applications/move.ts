import type { Payload, PayloadRequest } from 'payload'
import { record } from '../changes/record.ts'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Application, Call, User } from '../payload-types.ts'
import { getApplication } from './find.ts'
import { leads, moves, type LetterName, type MoveName } from './life.ts'
import { tellApplicant } from './tell.ts'
import { isApplicant, isOrganiser, type Id } from './who.ts'

export type MoveRefusal = { ok: false; reason: 'notFound' | 'notYours' | 'notNow' }
export type Moved = { ok: true; application: Application }
type Values = Record<string, string | number | null | undefined>

export type Wish<More extends { ok: false } = never> = {
  application: Id
  move: MoveName
  user: User
  note?: string | undefined
  /** What else is checked and written in the same transaction; a refusal leaves nothing. */
  within?: (
    req: PayloadRequest,
    application: Application,
  ) => Promise<{ ok: true; data?: Partial<Application>; values?: Values; call?: Call } | More>
}

/** Whether somebody may make a move at all: for `two`, that it is another than who proposed is checked with the decision. */
export async function may(
  payload: Payload,
  user: User | null,
  move: MoveName,
  application: Application,
  req?: PayloadRequest,
): Promise<boolean> {
  return moves[move].by === 'applicant'
    ? isApplicant(payload, user, application, req)
    : isOrganiser(user, application)
}

/** A refusal found within the transaction: undoes it, and comes out as a value again. */
class Refused extends Error {
  readonly refusal: { ok: false }
  constructor(refusal: { ok: false }) {
    super('refused')
    this.refusal = refusal
  }
}

/**
 * Makes a move of the life cycle: the new state, a row of the history, a row of the change log and
 * the letter in the outbox, in one transaction.
 */
export async function makeMove<More extends { ok: false } = never>(
  payload: Payload,
  wish: Wish<More>,
): Promise<Moved | MoveRefusal | More> {
  const { move, user } = wish
  const work = async (req: PayloadRequest) => {
    const before = await getApplication(payload, wish.application, req)
    if (!(await may(payload, user, move, before, req))) refuse('notYours')
    if (!leads(move, before.state)) refuse('notNow')
    const more = await wish.within?.(req, before)
    if (more && !more.ok) throw new Refused(more)
    await writeMove(req, before, move, { actor: user.id, note: wish.note })
    const application = (await payload.update({
      collection: 'applications',
      id: before.id,
      data: { ...more?.data, state: moves[move].to, revision: before.revision + 1 },
      depth: 0,
      overrideAccess: true,
      req,
    })) as Application
    const letter: LetterName | null = moves[move].sends
    if (letter)
      await tellApplicant(req, application, letter, {
        values: { note: wish.note, ...more?.values },
        call: more?.call,
      })
    return application
  }
  try {
    const application = await patiently(() =>
      inTransaction(payload, work, { user: { ...user, collection: 'users' } as never }),
    )
    return { ok: true, application }
  } catch (error) {
    if (error instanceof Refused) return error.refusal as MoveRefusal | More
    throw error
  }
}

function refuse(reason: MoveRefusal['reason']): never {
  throw new Refused({ ok: false, reason } as MoveRefusal)
}

/** The row of the history and that of the change log. */
export async function writeMove(
  req: PayloadRequest,
  { id, state }: Pick<Application, 'id' | 'state'>,
  move: MoveName,
  { actor, note }: { actor: Id | null; note?: string | undefined },
) {
  await req.payload.db.create({
    collection: 'moves',
    data: {
      application: id,
      move,
      from: state,
      to: moves[move].to,
      actor: actor === null ? null : String(actor),
      note: note ?? null,
      at: new Date().toISOString(),
    },
    req,
  })
  await record(req, { subject: 'applications', document: String(id), operation: 'save' })
}
