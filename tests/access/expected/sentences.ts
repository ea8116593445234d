/** Sentences that several expectations share. */
export const everybody = 'everybody: all'
export const nobody = 'nobody'
export const administrator = 'administrator: all'
export const editors = 'editor, administrator: all'
export const staff = 'coordinator, reviewer, partner, editor, administrator: all'

/** The person, the guardian, and staff answerable for them. */
export const close =
  'member: oneself · guardian: own child · coordinator: own region · editor, administrator: all'

/** Of an adult everybody; of a minor the close ones; sealed at 18 until the item is taken over. */
export const ofAdults = (item: string) =>
  [
    `everybody: adults (${item})`,
    'member: oneself',
    'guardian: own child',
    `coordinator: own region, unsealed (${item})`,
    `editor: unsealed (${item})`,
    'administrator: all',
  ].join(' · ')

/** Written by editors, seen when published. */
export const content = {
  read: `everybody: published · ${editors}`,
  create: editors,
  update: editors,
  delete: administrator,
  versions: editors,
}
/** Seen as soon as it is saved. */
export const reference = {
  read: everybody,
  create: administrator,
  update: editors,
  delete: administrator,
  versions: editors,
}
/** Read and written by the server alone. */
export const inner = {
  read: nobody,
  create: nobody,
  update: nobody,
  delete: nobody,
  versions: nobody,
}
/** Written by the server, read by administrators. */
export const log = { ...inner, read: administrator }
