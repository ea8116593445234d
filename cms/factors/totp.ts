import { Secret, TOTP } from 'otpauth'

/** Seconds that a code is shown for, by every app that shows codes (RFC 6238). */
const period = 30
const issuer = 'Ел үміті'

const toTotp = (secret: string, label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period })

/** 160 bits, as RFC 4226 asks for, in base32. */
export const newSecret = () => new Secret({ size: 20 }).base32

/** What the app reads from the picture: `otpauth://totp/…`. */
export const toUri = (secret: string, label: string) => toTotp(secret, label).toString()

/**
 * The step of the clock that the code belongs to; one before and one after are taken too, as clocks of
 * phones are off. Nothing where it is no code of these.
 */
export function findStep(secret: string, code: string, now = Date.now()): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = toTotp(secret).validate({ token, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / period) + delta
}

export const toCode = (secret: string, now = Date.now()) =>
  toTotp(secret).generate({ timestamp: now })
