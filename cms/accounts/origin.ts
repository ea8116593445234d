/**
 * Whether a request may be answered as the person whose cookie it carries. Payload checks this for
 * its own cookie only. A browser names the Origin with everything that changes something, and with
 * Sec-Fetch-Site where the rest comes from; another site's page must not act with our cookie.
 */
export function isOurs(headers: Headers, method: string | undefined, siteUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin) return origin === new URL(siteUrl).origin || isSameHost(origin, headers.get('host'))
  const from = headers.get('sec-fetch-site')
  if (from === 'same-origin' || from === 'none') return true
  const reads = !method || method === 'GET' || method === 'HEAD'
  // a link from elsewhere that is followed to us
  if (from) return reads && headers.get('sec-fetch-mode') === 'navigate'
  return reads
}

function isSameHost(origin: string, host: string | null): boolean {
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
