import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newNoMail } from '../mail/no-mail.ts'
import type { Profile, PupilCard, PupilGroup, User } from '../payload-types.ts'
import { newGroupCode, newPin, toCardCode } from './codes.ts'
import { findGiver, type Giver } from './may-give-cards.ts'
import { parseList, type LineProblem, type Pupil } from './parse-list.ts'
import { toSheet, type PrintedCard } from './sheet.ts'

const most = 40
const form = z.object({
  group: z.string().trim().min(1).max(120),
  list: z.string().max(20_000),
  locale: z.enum(['kk', 'ru', 'en']).catch('kk'),
})

export type CardsMade =
  | { ok: true; group: string; cards: PrintedCard[]; problems: LineProblem[] }
  | { ok: false; reason: 'notAllowed' | 'fields'; problems: LineProblem[] }

/**
 * Makes accounts and cards for the pupils of a class. Who is registered already, and has no account,
 * gets a card to that record. The PINs are in the answer and nowhere else.
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
    const pins = pupils.map(newPin)
    const hashes = await Promise.all(pins.map(hashPassword))
    const code = newGroupCode()
    const { made, already } = await inTransaction(
      payload,
      async (req) => {
        const group = (await payload.db.create({
          collection: 'pupil-groups',
          data: { name: data.group, code, keeper: user.id, region: giver.region },
          req,
        })) as unknown as PupilGroup
        const made: { name: string; code: string; pin: string }[] = []
        const already: LineProblem[] = []
        for (const [index, pupil] of pupils.entries()) {
          const account = await findOrMakeAccount(req, pupil, giver, data.locale)
          if (!account) {
            already.push({ line: pupil.line, reason: 'has' })
            continue
          }
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
        return { made, already }
      },
      { user: user as never },
    )
    const cards = await toSheet(made, data.locale)
    return { ok: true, group: data.group, cards, problems: [...problems, ...already] }
  }

/** The account for a pupil's record, which is made where there is none; nothing where it has one. */
async function findOrMakeAccount(
  req: PayloadRequest,
  { familyName, givenName, birthDate }: Pupil,
  { region }: Giver,
  locale: User['locale'],
): Promise<User | undefined> {
  const { payload } = req
  const known = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: {
      and: [
        { familyName: { equals: familyName } },
        { givenName: { equals: givenName } },
        { birthDate: { equals: birthDate } },
        ...(region ? [{ region: { equals: region } }] : []),
      ],
    },
    req,
  })
  if (known?.user) return undefined
  const account = (await payload.create({
    collection: 'users',
    data: {
      name: `${givenName} ${familyName}`,
      email: newNoMail(),
      roles: ['member'],
      locale: locale ?? 'kk',
    },
    overrideAccess: true,
    depth: 0,
    req,
  })) as User
  const save = { overrideAccess: true as const, depth: 0, req }
  if (known)
    await payload.update({
      collection: 'profiles',
      id: known.id,
      data: { user: account.id },
      ...save,
    })
  else
    await payload.create({
      collection: 'profiles',
      data: {
        kind: 'talent',
        familyName,
        givenName,
        birthDate,
        visibility: 'unlisted',
        user: account.id,
        ...(region && { region }),
      } as Profile,
      ...save,
    })
  return account
}

export type OwnCard = { id: string; name: string; code: string; group: string }

/** The cards that this person has given. */
export const listCards =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<{ allowed: boolean; cards: OwnCard[] }> => {
    const allowed = Boolean(await findGiver(payload, user))
    if (!user || !allowed) return { allowed: false, cards: [] }
    const { docs } = await payload.find({
      collection: 'pupil-cards',
      where: { madeBy: { equals: user.id } },
      sort: 'code',
      depth: 1,
      pagination: false,
      overrideAccess: true,
    })
    const cards = docs.map(({ id, code, user: pupil, pupilGroup }) => ({
      id: String(id),
      code,
      name: (pupil as User).name,
      group: (pupilGroup as PupilGroup).name,
    }))
    return { allowed, cards }
  }

export const toOwnCard = async (
  payload: Payload,
  { user }: Asker,
  id: string,
): Promise<PupilCard | null> =>
  user &&
  payload.db.findOne<PupilCard>({
    collection: 'pupil-cards',
    where: {
      and: [
        { id: { equals: payload.db.defaultIDType === 'number' ? Number(id) || 0 : id } },
        { madeBy: { equals: user.id } },
      ],
    },
  })
