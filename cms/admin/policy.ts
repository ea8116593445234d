import { randomBytes } from 'node:crypto'

export const newNonce = () => randomBytes(16).toString('base64')

/**
 * What the admin's pages may load and run. Next reads the nonce from this very header of the request
 * and puts it on the scripts it writes into the page. Styles cannot be as strict: Payload writes style
 * attributes into its pages and its select boxes write style elements.
 */
export const createPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
