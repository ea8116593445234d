import type { APIRoute } from 'astro'

/** The applications of a call as a table, for those who organise it. */
export const serveTable =
  (format: 'csv' | 'xlsx'): APIRoute =>
  async ({ params, locals }) => {
    const { locale = 'kk', id = '' } = params
    const file = await locals.verbs.organiser.exportCall({ call: id, locale, format })
    if (!file) return new Response(null, { status: 404 })
    return new Response(file.bytes as BodyInit, {
      headers: {
        'content-type': file.type,
        'content-disposition': `attachment; filename="applications-${id}.${format}"`,
        'cache-control': 'no-store',
      },
    })
  }
