import { createCipheriv, pbkdf2, randomBytes, randomInt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { recordAct } from '../audit/record.ts'
import { noteView } from '../audit/views.ts'
import { idOf } from '../database/id-of.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findIn } from './settle.ts'
import { findStaffed } from './staff.ts'

const form = z.object({ event: z.string().max(200) })

/** As OWASP asks for PBKDF2 with SHA-256 (2023). */
const iterations = 600_000
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Ten letters of thirty are 49 bits, each guess costing the iterations. */
const length = 10
const day = 86_400_000

/** The list of an event as it lies on a phone: unreadable without the code that was shown once. */
export type DoorList =
  | {
      ok: true
      /** For the staff to write down; it is not kept anywhere. */
      code: string
      sealed: { salt: string; iv: string; iterations: number; data: string }
      /** When the phone destroys the list. */
      wipeAt: string
    }
  | { ok: false; reason: 'gone' }

export type DoorEntry = { entry: string; name: string; attended: boolean }

/** Seals the names of those with a place, and nothing else of them, for one phone. */
export const openDoorList =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<DoorList> => {
    const { data } = form.safeParse(given)
    const event = data && user && (await findStaffed(payload, user, data.event))
    if (!event) return { ok: false, reason: 'gone' }
    const entries = await inTransaction(
      payload,
      async (req) => {
        const rows = await findIn(req, event.id, { state: { in: ['confirmed', 'attended'] } })
        const count = rows.length
        const document = String(event.id)
        await recordAct(req, { action: 'export', subject: 'registrations', document, count })
        for (const { profile } of rows)
          if (profile)
            noteView(payload, { viewer: user.id, profile: idOf<number>(profile), kind: 'exported' })
        return rows.map(({ codeHash, name, state }): DoorEntry => ({
          entry: codeHash,
          name,
          attended: state === 'attended',
        }))
      },
      { user: user as never },
    )
    const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
    return {
      ok: true,
      code,
      sealed: await seal(code, JSON.stringify(entries)),
      wipeAt: new Date(Date.parse(event.endsAt) + day).toISOString(),
    }
  }

/** AES-256-GCM as WebCrypto reads it: the tag stands at the end of the data. */
async function seal(code: string, text: string) {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const key = await promisify(pbkdf2)(code, salt, iterations, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    iterations,
    data: data.toString('base64'),
  }
}
