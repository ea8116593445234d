import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Registration } from '../payload-types.ts'
import { forgetAttendance, keepAttendance } from './attendance.ts'
import { idOf } from './event.ts'
import { findOwn } from './own.ts'
import { findParticipants, type Participant } from './participants.ts'
import { keepPhotoWord } from './photo-word.ts'

const form = z.object({
  photo: z.enum(['agreed', 'refused']).optional().catch(undefined),
  /** A box that is not ticked is not sent: the hidden field says that it was there. */
  asked: z.string().max(20).optional(),
  onProfile: z.string().max(20).optional(),
  locale: z.enum(['kk', 'ru', 'en']).catch('kk'),
})

/** As whom somebody looks at a registration: the participant, or the guardian who answers for them. */
export const findStandFor = (
  participants: readonly Participant[],
  user: SignedIn,
  { profile, user: booked }: Pick<Registration, 'profile' | 'user'>,
): Participant | undefined =>
  participants.find(
    ({ by, profile: own }) =>
      by !== 'teacher' &&
      (profile ? own?.id === idOf(profile) : by === 'self' && !own && idOf(booked) === user.id),
  )

/** Which wishes they may change: of pictures of a minor the guardian alone decides. */
export const wishesOf = (
  participant: Participant | undefined,
  { photo, profile }: Pick<Registration, 'photo' | 'profile'>,
) => ({
  photo: Boolean(photo && participant && (participant.by === 'guardian' || !participant.minor)),
  onProfile: Boolean(profile && participant),
})

/** Changes what was said of pictures, and whether attendance is shown on the profile. */
export const changeWishes =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: 'gone' }> => {
    const { data } = form.safeParse(given)
    const row = data && (await findOwn(payload, user, given))
    const participant = row && findStandFor(await findParticipants(payload, user!), user!, row)
    if (!data || !row || !participant) return { ok: false, reason: 'gone' }
    const may = wishesOf(participant, row)
    const photo = may.photo && data.photo ? data.photo : (row.photo ?? null)
    const onProfile = may.onProfile && data.asked ? Boolean(data.onProfile) : Boolean(row.onProfile)
    await inTransaction(payload, async (req) => {
      await payload.db.updateOne({
        collection: 'registrations',
        id: row.id,
        data: { photo, onProfile },
        req,
        returning: false,
      })
      if (photo && photo !== row.photo && participant.by === 'guardian')
        await keepPhotoWord(req, {
          profile: participant.profile!.id,
          event: idOf(row.event),
          photo,
          guardian: user!,
          guardianship: participant.guardianship,
          locale: data.locale,
        })
      const wish = { ...row, onProfile }
      if (!onProfile) await forgetAttendance(req, wish)
      else if (row.attendedAt) await keepAttendance(req, wish, row.attendedAt)
    })
    return { ok: true }
  }
