import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** For answers that are no pages: data, files, feeds. Nothing in them may run, load or be framed. */
const inert = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * Puts the protecting headers on an answer before anybody writes it. Pages replace the policy with
 * their own, which Astro works out from what is in them, and so does the admin.
 */
export function createHeaders(siteUrl: string) {
  const protect = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: siteUrl.startsWith('https:') && {
      maxAge: 31_536_000,
      includeSubDomains: true,
    },
    // other sites learn nothing of who was looked at; our own forms still say where they come from
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
    // the pictures that messengers show beside a shared link are asked for from elsewhere
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  return (req: IncomingMessage, res: ServerResponse) => {
    protect(req, res, () => {})
    res.setHeader('content-security-policy', inert)
    res.setHeader(
      'permissions-policy',
      'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
    )
  }
}
