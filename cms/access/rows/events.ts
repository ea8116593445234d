import { inner, type Row } from '../row.ts'

const system = { read: 'public', set: 'system' } as const
const never = { read: 'nobody', set: 'system' } as const

/** Places in events, what is counted of them, and what people are told. Written by verbs only. */
export const eventRows = {
  registrations: {
    ...inner,
    read: 'ownRegistrations',
    fields: {
      event: system,
      key: never,
      user: system,
      profile: system,
      name: system,
      by: system,
      state: system,
      number: system,
      offerUntilAt: system,
      photo: system,
      onProfile: system,
      answers: system,
      ticket: never,
      codeHash: never,
      at: system,
      attendedAt: system,
      history: system,
    },
  },
  // numbers, and the draw for everybody to check: no person is in it
  rosters: {
    ...inner,
    read: 'anyone',
    fields: {
      event: system,
      taken: system,
      waiting: system,
      entered: system,
      attended: system,
      lastNumber: never,
      turn: never,
      told: never,
      commitment: system,
      secretSeed: never,
      seed: system,
      drawnAt: system,
      draw: system,
      shreddedAt: system,
    },
  },
  notifications: {
    ...inner,
    read: 'ownOnly',
    fields: {
      user: system,
      kind: system,
      key: never,
      values: system,
      path: system,
      at: system,
      readAt: system,
      mail: system,
      mailAt: system,
    },
  },
  searches: {
    ...inner,
    read: 'ownOnly',
    fields: {
      user: system,
      name: system,
      locale: system,
      question: system,
      known: never,
      fresh: never,
      cursor: never,
      at: system,
      seenAt: system,
      freshAt: never,
      toldAt: never,
    },
  },
  preferences: {
    ...inner,
    read: 'ownOnly',
    fields: {
      user: system,
      pace: system,
      muted: system,
      quietFrom: system,
      quietTo: system,
      digestAt: system,
      timeZone: system,
      calendar: never,
      calendarHash: never,
    },
  },
} as const satisfies Record<string, Row>
