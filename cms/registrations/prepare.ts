import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Registration } from '../payload-types.ts'
import { optionsOf } from './answers.ts'
import { findEvent, isPublished, type Question, type StoredEvent, type Texts } from './event.ts'
import { can, type State } from './life.ts'
import { findParticipants, keyOf, type Participant } from './participants.ts'
import { hasGuardiansWord } from './pupils.ts'

const form = z.object({ event: z.string().max(200) })

export type Prepared = {
  event: {
    title: Texts
    slug: string
    startsAt: string
    endsAt: string
    photos: boolean
    questions: (Omit<Question, 'options'> & { options: Texts[] })[]
  }
  participants: {
    who: string
    name: string
    by: Participant['by']
    minor: boolean
    /** Whether attendance can be shown on a profile. */
    hasProfile: boolean
    /** Whether somebody is registered already. */
    state: State | null
    /** Whether a pupil's guardian has yet to agree to taking part; asked of a teacher's pupils. */
    lacksWord: boolean
  }[]
}

/** The same option in every language: one of the lines of each. */
const toOptions = (question: Question): Texts[] =>
  optionsOf(question).map((_, at) =>
    Object.fromEntries(
      Object.entries(question.options ?? {}).map(([locale, lines]) => [
        locale,
        (lines ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)[at] ?? null,
      ]),
    ),
  )

/** What the form of a registration needs: the questions, and whom the asker may register. */
export const prepare =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Prepared | null> => {
    const { data } = form.safeParse(given)
    const event = data && (await findEvent({ payload }, { slug: { equals: data.event } }))
    if (!user || !event || !isPublished(event)) return null
    const participants = await findParticipants(payload, user)
    return {
      event: toShown(event),
      participants: await Promise.all(
        participants.map(async ({ who, name, by, minor, profile }) => {
          const key = keyOf(event.id, user.id, { profile })
          const row = await payload.db.findOne<Registration>({
            collection: 'registrations',
            where: { key: { equals: key } },
          })
          const state = row && !can('owner', 'queue', row.state) ? row.state : null
          const lacksWord = by === 'teacher' && !(await hasGuardiansWord({ payload }, profile!.id))
          return { who, name, by, minor, hasProfile: Boolean(profile), state, lacksWord }
        }),
      ),
    }
  }

const toShown = ({ title, slug, startsAt, endsAt, registration }: StoredEvent) => ({
  title,
  slug: slug!,
  startsAt,
  endsAt,
  photos: Boolean(registration?.photos),
  questions: (registration?.questions ?? []).map((question) => ({
    ...question,
    options: toOptions(question),
  })),
})
