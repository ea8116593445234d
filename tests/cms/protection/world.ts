import { vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'

export type Sent = { to: string; text: string }

/** A world whose people act by the verbs, as the site's pages do; their letters are kept in a list. */
export async function openFamilyWorld() {
  const scratch = await openScratch()
  const { payload } = scratch
  const people = peopleOf(payload)
  const verbs = createVerbs(payload)
  const letters: Sent[] = []
  payload.sendEmail = (async (letter: never) => void letters.push(letter)) as never
  const from = (address: string, user: unknown = null) =>
    verbs({ user, address, userAgent: null } as Asker)
  const as = (user: unknown) => from('test', user)

  return {
    payload,
    dataDir: scratch.dataDir,
    people,
    /** Somebody at another address. */
    from,
    as,
    visitor: as(null),
    letters,
    /** The last letter after all that wait have been sent. */
    async readLast() {
      await sendDue(payload)
      return letters.at(-1)!
    },
    /** The tie of a guardian whom the centre knows. */
    tie: (child: number, guardian: number | string) =>
      payload.create({
        collection: 'guardianships',
        data: {
          child,
          guardian: guardian as number,
          guardianName: 'Заңды өкіл',
          link: 'centre',
          state: 'active',
          expiresAt: new Date().toISOString(),
        },
        overrideAccess: true,
        depth: 0,
      }),
    /** A child with an account who has invited a guardian, and what the guardian's letter holds. */
    async invite(more: object = {}) {
      const pupil = await people.user(['member'])
      const child = await people.child({ user: pupil.id, ...more })
      const invited = await as(pupil).guardians.inviteGuardian({
        guardianName: 'Бесік Тобылғина',
        email: 'besik@example.kz',
        language: 'kk',
      })
      if (!invited.ok) throw new Error(invited.reason)
      const { text } = await this.readLast()
      const token = /token=([\w-]+)/.exec(text)![1]!
      const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(text)![0]
      return { pupil, child, token, code }
    },
    /** After each test: the clock as it is, no letters. */
    reset() {
      vi.useRealTimers()
      letters.length = 0
    },
    async close() {
      await flushViews(payload)
      await scratch.close()
    },
  }
}

/** What a guardian's form says who agrees to listing. */
export const agree = { giverName: 'Бесік Тобылғина', language: 'kk', 'purpose.listing': 'on' }
export const locale = 'kk' as const
