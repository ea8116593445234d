import type { Field } from 'payload'

/**
 * `delete`: the row (or file) is the person's and goes too, with all that hangs on it in turn.
 * `clear`: the row is somebody else's, stays, and no longer says whom it named.
 */
export type Fate = 'delete' | 'clear'

/**
 * What an erasure does with everything that points at a person: collection and path of the relation →
 * fate. Of a collection whose rows are deleted, every relation to it and every file it holds has a line
 * here too. A relation without a line does not build (see checkFates), so none can be forgotten.
 */
export const fates: Readonly<Record<string, Fate>> = {
  'achievements.profile': 'delete',
  'achievements.teacher': 'clear',
  'achievements.verifiedBy': 'clear',
  'applications.account': 'delete',
  'applications.profile': 'delete',
  'applications.reviewers': 'clear',
  'attachments.application': 'delete',
  'attendances.profile': 'delete',
  'awards.profile': 'delete',
  'calls.editedBy': 'clear',
  'calls.reviewers': 'clear',
  'consents.account': 'clear',
  'consents.closes': 'clear',
  'consents.enteredBy': 'clear',
  'consents.guardianship': 'clear',
  'consents.profile': 'delete',
  'contact-messages.author': 'delete',
  'contact-messages.request': 'delete',
  'contact-requests.from': 'delete',
  'contact-requests.guardianship': 'clear',
  'contact-requests.to': 'delete',
  'decisions.application': 'delete',
  'decisions.confirmedBy': 'clear',
  'decisions.proposedBy': 'clear',
  'events.editedBy': 'clear',
  'factors.user': 'delete',
  'guardianships.child': 'delete',
  'guardianships.guardian': 'delete',
  'guardianships.invitedBy': 'clear',
  'media.portraitOf': 'delete',
  'moves.application': 'delete',
  'news.editedBy': 'clear',
  'notifications.user': 'delete',
  'pages.editedBy': 'clear',
  'preferences.user': 'delete',
  'profiles.heldBy': 'clear',
  'profiles.photo': 'delete',
  'profiles.user': 'delete',
  'programmes.editedBy': 'clear',
  'pupil-cards.madeBy': 'clear',
  'pupil-cards.user': 'delete',
  'pupil-groups.keeper': 'clear',
  'registrations.profile': 'delete',
  'registrations.user': 'delete',
  'resources.editedBy': 'clear',
  'reviews.application': 'delete',
  'reviews.reviewer': 'clear',
  'searches.user': 'delete',
  'sessions.user': 'delete',
  'statements.application': 'delete',
  'vettings.account': 'delete',
  'vettings.by': 'clear',
  'vettings.profile': 'delete',
  'views.profile': 'delete',
  'views.viewer': 'delete',
}

export type Pointer = { collection: string; path: string; to: readonly string[]; upload: boolean }
type Pointing = { slug: string; fields: Field[] }

/** Every field of these collections that points at another document. */
export function findPointers(collections: readonly Pointing[]): Pointer[] {
  return collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ slug, fields }) =>
      [...walk(fields)].map((pointer) => ({ collection: slug, ...pointer })),
    )
}

function* walk(fields: Field[], before = ''): Generator<Omit<Pointer, 'collection'>> {
  for (const field of fields) {
    const path = 'name' in field && field.name ? `${before}${field.name}` : before
    const within = path === before ? before : `${path}.`
    if (field.type === 'tabs')
      for (const tab of field.tabs)
        yield* walk(tab.fields, 'name' in tab && tab.name ? `${within}${tab.name}.` : within)
    else if (field.type === 'blocks')
      for (const block of field.blocks) yield* walk(block.fields, `${within}${block.slug}.`)
    else if (field.type === 'relationship' || field.type === 'upload')
      yield { path, to: [field.relationTo].flat(), upload: field.type === 'upload' }
    else if ('fields' in field) yield* walk(field.fields, within)
  }
}

/** The collections whose rows an erasure deletes: those of people, and what hangs on them in turn. */
export function findPersonal(pointers: readonly Pointer[]): Set<string> {
  const personal = new Set(['profiles', 'users'])
  for (let before = 0; before !== personal.size;) {
    before = personal.size
    for (const { collection, path, to, upload } of pointers)
      if (
        !upload &&
        fates[`${collection}.${path}`] === 'delete' &&
        to.some((slug) => personal.has(slug))
      )
        personal.add(collection)
  }
  return personal
}

/** Gives the collections back; throws where one of them would keep what an erasure has to find. */
export function checkFates<Collection extends Pointing>(collections: Collection[]): Collection[] {
  const pointers = findPointers(collections)
  const personal = findPersonal(pointers)
  const ruled = pointers.filter(({ collection, to, upload }) =>
    upload ? personal.has(collection) : to.some((slug) => personal.has(slug)),
  )
  const keys = ruled.map(({ collection, path }) => `${collection}.${path}`)
  const missing = keys.filter((key) => !(key in fates))
  if (missing.length > 0)
    throw new Error(
      `What an erasure does with ${missing.join(', ')} is not said in cms/erasure/fates.ts`,
    )
  const idle = Object.keys(fates).filter((key) => !keys.includes(key))
  if (idle.length > 0)
    throw new Error(`cms/erasure/fates.ts names what points at nobody: ${idle.join(', ')}`)
  return collections
}
