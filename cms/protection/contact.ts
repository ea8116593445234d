/** A person as far as the rule on contact needs to know them. */
export type Party = {
  id: number | string
  minor: boolean
  /** Guardian of the minor, or coordinator answerable for them. */
  answerableFor?: readonly (number | string)[]
}

export type Contact =
  | { ok: true }
  /** The words go to whoever answers for the minor, who is in every thread. */
  | { ok: false; reason: 'contact.throughGuardian' }

/**
 * Whether `from` may write to `to` when these others read along. An adult may not write to a minor
 * one to one: somebody who answers for the minor must be among those who read.
 */
export function mayContact(from: Party, to: Party, present: readonly Party[] = []): Contact {
  const minor = to.minor ? to : from.minor ? from : undefined
  if (!minor || (from.minor && to.minor)) return { ok: true }
  const answers = (party: Party) =>
    !party.minor && Boolean(party.answerableFor?.includes(minor.id)) && party.id !== minor.id
  const adult = minor === to ? from : to
  if ([adult, ...present].some(answers)) return { ok: true }
  return { ok: false, reason: 'contact.throughGuardian' }
}
