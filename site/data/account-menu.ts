import type { WordKey } from '../words/words.ts'
import type { SignedIn } from './account.ts'

type Role = SignedIn['roles'][number]

export interface AccountPage {
  /** Its address within the language: `/account/sessions/`. */
  path: string
  name: WordKey
  /** Who has it in the menu; everybody who is signed in, unless told. */
  roles?: readonly Role[]
  /** Also whom staff have checked. */
  orVetted?: boolean
}

/** A vetted teacher beside them; the page says so to a vetted person who is none. */
const cardGivers = { roles: ['coordinator', 'administrator'], orVetted: true } as const

/** The pages of the account, in the order of its menu. A new page gets its row here. */
const PAGES = [
  { path: '/account/', name: 'account.menu.home' },
  { path: '/account/applications/', name: 'account.menu.applications' },
  { path: '/account/reviews/', name: 'account.menu.reviews', roles: ['reviewer'] },
  {
    path: '/account/calls/',
    name: 'account.menu.calls',
    roles: ['partner', 'editor', 'administrator'],
  },
  { path: '/account/registrations/', name: 'account.menu.registrations' },
  { path: '/account/notifications/', name: 'account.menu.notifications' },
  { path: '/account/children/', name: 'account.menu.children', roles: ['guardian'] },
  {
    path: '/account/guardians/',
    name: 'account.menu.guardians',
    roles: ['coordinator', 'administrator'],
  },
  { path: '/account/letters/', name: 'account.menu.letters' },
  { path: '/account/consents/', name: 'account.menu.consents' },
  { path: '/account/data/', name: 'account.menu.data' },
  { path: '/account/searches/', name: 'account.menu.searches' },
  { path: '/account/pupils/', name: 'account.menu.pupils', ...cardGivers },
  {
    path: '/account/check-in/',
    name: 'account.menu.checkIn',
    roles: ['coordinator', 'editor', 'administrator'],
  },
  { path: '/account/password/', name: 'account.menu.password' },
  { path: '/account/email/', name: 'account.menu.email' },
  { path: '/account/second-factor/', name: 'account.menu.factor' },
  {
    path: '/account/lost-factor/',
    name: 'account.menu.lostFactor',
    roles: ['administrator'],
  },
  { path: '/account/sessions/', name: 'account.menu.sessions' },
  { path: '/account/delete/', name: 'account.menu.delete' },
] as const satisfies readonly AccountPage[]

/** The rows of the menu that this person has. */
export function findAccountPages({
  roles,
  vettedUntil,
}: Pick<SignedIn, 'roles' | 'vettedUntil'>): AccountPage[] {
  const isVetted = Boolean(vettedUntil && new Date(vettedUntil) > new Date())
  return (PAGES as readonly AccountPage[]).filter(
    (page) =>
      !page.roles || (page.orVetted && isVetted) || page.roles.some((role) => roles.includes(role)),
  )
}
