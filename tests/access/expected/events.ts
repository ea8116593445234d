import type { Expectations } from '../expectations.ts'
import { editors, everybody, inner, nobody } from './sentences.ts'

const own = 'member: own row'

/** Places in events and what people are told: written by the server, read by those it is about. */
export const expected: Expectations = {
  registrations: {
    ...inner,
    read: `${own} · member: oneself · guardian: own child · coordinator: event of own region · ${editors}`,
    fields: {
      [everybody]:
        'event user profile name by state number offerUntilAt photo onProfile answers at attendedAt history',
      [nobody]: 'key ticket codeHash',
    },
  },
  /** Counts and the draw, for everybody to check; the seed is secret until it is drawn. */
  rosters: {
    ...inner,
    read: everybody,
    fields: {
      [everybody]: 'event taken waiting entered attended commitment seed drawnAt draw shreddedAt',
      [nobody]: 'lastNumber turn told secretSeed',
    },
  },
  notifications: {
    ...inner,
    read: own,
    fields: { [everybody]: 'user kind values path at readAt mail mailAt', [nobody]: 'key' },
  },
  searches: {
    ...inner,
    read: own,
    fields: {
      [everybody]: 'user name locale question at seenAt',
      [nobody]: 'known fresh told cursor freshAt toldAt',
    },
  },
  preferences: {
    ...inner,
    read: own,
    fields: {
      [everybody]: 'user pace muted quietFrom quietTo digestAt timeZone',
      [nobody]: 'calendar calendarHash',
    },
  },
}
