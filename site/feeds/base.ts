interface Context {
  locals: { siteUrl?: string | undefined }
  site: URL | undefined
  url: URL
}

/** Where the site is reached from outside, for addresses that leave it: `https://elumiti.kz`. */
export function toBase({ locals, site, url }: Context): string {
  return (locals.siteUrl ?? process.env['SITE_URL'] ?? site?.origin ?? url.origin).replace(
    /\/$/,
    '',
  )
}

/** The answer of a feed, in its own type and for any reader. */
export function toFeed(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
