import type { APIRoute } from 'astro'

const headers = { 'cache-control': 'no-store' }

/** Takes the marks of a phone; the same ones again are no harm. */
export const POST: APIRoute = async ({ locals, params, request }) => {
  const given = (await request.json().catch(() => ({}))) as { marks?: unknown }
  const { marks } = given
  const result = await locals.verbs.registrations.checkIn({ event: params['slug'], marks })
  return Response.json(result, { status: result.ok ? 200 : 404, headers })
}
