import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { getLimits, type Later } from '../accounts/limits.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { noteView } from '../audit/views.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newNoMail } from '../mail/no-mail.ts'
import type { Guardianship, Profile, PupilGroup, User } from '../payload-types.ts'
import { newGroupCode, newPin, toCardCode } from './codes.ts'
import type { HeldRecord } from './held.ts'
import { findGiver, type Giver } from './may-give-cards.ts'
import { parseList, type LineProblem, type Pupil } from './parse-list.ts'
import { toSheet, type PrintedCard } from './sheet.ts'
import { idOf } from '../database/id-of.ts'

const most = 40
const form = z.object({
  group: z.string().trim().min(1).max(120),
  list: z.string().max(20_000),
  locale: z.enum(['kk', 'ru', 'en']).catch('kk'),
})

export type CardsMade =
  | {
      ok: true
      group: string
      cards: PrintedCard[]
      /** Of pupils who may not sign in: whoever has made the list holds them. */
      records: HeldRecord[]
      problems: LineProblem[]
    }
  | { ok: false; reason: 'notAllowed' | 'fields'; problems: LineProblem[] }
  | (Later & { problems: LineProblem[] })

/**
 * Makes accounts and cards for the pupils of a class. Who is registered already, and has no account,
 * gets a card to that record; who may not have an account gets a record that the asker holds. The
 * PINs are in the answer and nowhere else. Lists are counted: what one says of who is registered
 * already is no way to find a child's birthday.
 */
export const makeCards =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<CardsMade> => {
    const giver = await findGiver(payload, user)
    if (!user || !giver) return { ok: false, reason: 'notAllowed', problems: [] }
    const { data } = form.safeParse(given)
    const { pupils, problems } = parseList(data?.list ?? '')
    if (!data || pupils.length === 0 || pupils.length > most)
      return { ok: false, reason: 'fields', problems }
    const later = await getLimits(payload).take(['lists', String(user.id)])
    if (later) return { ...later, problems: [] }
    const pins = pupils.map(newPin)
    const hashes = await Promise.all(pins.map(hashPassword))
    const code = newGroupCode()
    const { made, records, already } = await inTransaction(
      payload,
      async (req) => {
        const group = (await payload.db.create({
          collection: 'pupil-groups',
          data: { name: data.group, code, keeper: user.id, region: giver.region },
          req,
        })) as unknown as PupilGroup
        const made: { name: string; code: string; pin: string }[] = []
        const records: HeldRecord[] = []
        const already: LineProblem[] = []
        for (const [index, pupil] of pupils.entries()) {
          const record = await findOrMakeRecord(req, pupil, giver, user.id)
          if (!record) {
            already.push({ line: pupil.line, reason: 'has' })
            continue
          }
          if (!pupil.mayEnter) {
            records.push({ handle: record.handle!, name: record.fullName ?? '' })
            continue
          }
          const account = await makeAccount(req, pupil, record, data.locale)
          const number = made.length + 1
          const card = toCardCode(code, number)
          await payload.db.create({
            collection: 'pupil-cards',
            data: {
              user: account.id,
              pupilGroup: group.id,
              number,
              code: card,
              pinHash: hashes[index],
              madeBy: user.id,
            },
            req,
          })
          made.push({ name: account.name, code: card, pin: pins[index]! })
        }
        return { made, records, already }
      },
      { user: user as never },
    )
    const cards = await toSheet(made, data.locale)
    return { ok: true, group: data.group, cards, records, problems: [...problems, ...already] }
  }

const save = (req: PayloadRequest) => ({ overrideAccess: true as const, depth: 0, req })

/**
 * The pupil's record, which is made where there is none; nothing where somebody else has it in hand.
 * Who knows a name and a birthday gets no record by them that a guardian answers for, or of another
 * region; taking one is a look at it that its guardian reads of.
 */
async function findOrMakeRecord(
  req: PayloadRequest,
  { familyName, givenName, birthDate }: Pupil,
  { region, reads }: Giver,
  holder: User['id'],
): Promise<Profile | undefined> {
  const { payload } = req
  const known = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: {
      and: [
        { familyName: { equals: familyName } },
        { givenName: { equals: givenName } },
        { birthDate: { equals: birthDate } },
        ...(region ? [{ region: { equals: region } }] : []),
        ...(region || reads === 'all' ? [] : [{ heldBy: { equals: holder } }]),
      ],
    },
    req,
  })
  if (known?.user) return undefined
  if (known?.heldBy) return idOf<number>(known.heldBy) === holder ? known : undefined
  if (known && reads === 'none' && (await hasGuardian(req, known))) return undefined
  if (known) noteView(payload, { viewer: holder, profile: known.id, kind: 'opened' })
  if (known)
    return payload.update({
      collection: 'profiles',
      id: known.id,
      data: { heldBy: holder },
      ...save(req),
    })
  return payload.create({
    collection: 'profiles',
    data: {
      kind: 'talent',
      familyName,
      givenName,
      birthDate,
      visibility: 'unlisted',
      heldBy: holder,
      ...(region && { region }),
    } as Profile,
    ...save(req),
  })
}

async function hasGuardian(req: PayloadRequest, { id }: Profile): Promise<boolean> {
  const tie = await req.payload.db.findOne<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: id } }, { state: { not_equals: 'ended' } }] },
    req,
  })
  return tie !== null
}

async function makeAccount(
  req: PayloadRequest,
  { familyName, givenName }: Pupil,
  record: Profile,
  locale: User['locale'],
): Promise<User> {
  const { payload } = req
  const account = (await payload.create({
    collection: 'users',
    data: {
      name: `${givenName} ${familyName}`,
      email: newNoMail(),
      roles: ['member'],
      locale: locale ?? 'kk',
    },
    ...save(req),
  })) as User
  await payload.update({
    collection: 'profiles',
    id: record.id,
    data: { user: account.id },
    ...save(req),
  })
  return account
}
