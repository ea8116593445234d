import { Readable } from 'node:stream'
import type { APIRoute } from 'astro'

/** A file of an application, for those who may read it; never shown as a page of ours. */
export const GET: APIRoute = async ({ params, locals }) => {
  const file = await locals.verbs.application.readFile({ id: params['id'] ?? '' })
  if (!file) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'content-type': file.mimeType,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
