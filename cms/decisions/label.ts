import { needsConsent } from '../applications/ready.ts'
import type { Application } from '../payload-types.ts'
import { namesOf } from '../protection/minors.ts'

/** What the results page calls somebody: initials, or the name of an adult who agreed to it. */
export function toLabel(application: Application): string {
  const { familyName, givenName, publicName } = application
  // a minor’s agreement is nobody’s, however it got into the form
  if (publicName && !needsConsent(application)) return namesOf(application).fullName || '–'
  const initials = [givenName, familyName].flatMap((name) => (name ? `${[...name][0]}.` : []))
  return initials.join(' ') || '–'
}
