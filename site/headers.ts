import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** For answers that are no pages: data, files, feeds. Nothing in them may run, load or be framed. */
const inert = "default-src 'none'; frame-ancestors 'none'; sandbox"

export type Headers = [name: string, value: string][]

/**
 * The protecting headers of every answer. Pages replace the policy with their own, which Astro works
 * out from what is in them, and so does the admin.
 */
export function toProtectingHeaders(siteUrl: string): Headers {
  const headers: Headers = []
  const setHeader = (name: string, value: string) => headers.push([name.toLowerCase(), value])
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
    xPoweredBy: false,
  })
  // the same for every answer, so worked out once and not at each
  protect({} as IncomingMessage, { setHeader } as unknown as ServerResponse, () => {})
  setHeader('content-security-policy', inert)
  setHeader(
    'permissions-policy',
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  )
  return headers
}

/** Puts headers on an answer before anybody writes it. */
export function putHeaders(res: ServerResponse, headers: Headers) {
  for (const [name, value] of headers) res.setHeader(name, value)
}
