import type { Term } from '../../../search/vocabulary/values.ts'
import type { Moment } from '../moments.ts'

export type SeedRegistration = {
  event: string
  user: string
  /** The key of the participant’s profile, where they have one. */
  profile?: string
  by?: Term<'registrationBy'>
  state: Term<'registrationState'>
  at: Moment
  offerUntilAt?: Moment
  photo?: Term<'photoWish'>
  onProfile?: true
}

const at = (days: number, time: string): Moment => ({ days, time })

/** Who of the demo world is registered for what: somebody in every state, in the order they came. */
export const registrations: readonly SeedRegistration[] = [
  {
    event: 'ashyq-esik',
    user: 'guardian',
    profile: 'aliya',
    by: 'guardian',
    state: 'confirmed',
    at: at(-3, '19:10'),
    photo: 'agreed',
  },
  {
    event: 'ashyq-esik',
    user: 'teacher',
    profile: 'baiterek',
    state: 'confirmed',
    at: at(-2, '08:30'),
    photo: 'refused',
  },
  {
    event: 'talimger-keshi',
    user: 'member',
    profile: 'aiaru',
    state: 'confirmed',
    at: at(-4, '21:00'),
    onProfile: true,
  },
  {
    event: 'talimger-keshi',
    user: 'teacher',
    profile: 'baiterek',
    state: 'confirmed',
    at: at(-1, '12:00'),
  },
  { event: 'shetel', user: 'member', profile: 'aiaru', state: 'cancelled', at: at(-6, '10:00') },
  {
    event: 'maqala',
    user: 'teacher',
    profile: 'baiterek',
    state: 'confirmed',
    at: at(-5, '09:00'),
  },
  { event: 'maqala', user: 'editor', state: 'confirmed', at: at(-5, '09:20') },
  { event: 'maqala', user: 'reviewer', state: 'confirmed', at: at(-5, '11:00') },
  {
    event: 'maqala',
    user: 'partner',
    state: 'offered',
    at: at(-4, '10:00'),
    offerUntilAt: at(2, '10:00'),
  },
  { event: 'maqala', user: 'coordinator', state: 'waiting', at: at(-4, '12:00') },
  { event: 'maqala', user: 'member', profile: 'aiaru', state: 'waiting', at: at(-3, '16:00') },
  { event: 'sanaq', user: 'member', profile: 'aiaru', state: 'entered', at: at(-2, '20:00') },
  { event: 'sanaq', user: 'teacher', profile: 'baiterek', state: 'entered', at: at(-2, '20:30') },
  { event: 'sanaq', user: 'editor', state: 'entered', at: at(-1, '09:00') },
  {
    event: 'dalalyq-sabaq',
    user: 'member',
    profile: 'aiaru',
    state: 'attended',
    at: at(-50, '10:00'),
    onProfile: true,
  },
  {
    event: 'dalalyq-sabaq',
    user: 'teacher',
    profile: 'baiterek',
    state: 'attended',
    at: at(-48, '10:00'),
  },
  { event: 'dalalyq-sabaq', user: 'editor', state: 'cancelled', at: at(-47, '10:00') },
]
