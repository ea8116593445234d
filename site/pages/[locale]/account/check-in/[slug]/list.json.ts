import type { APIRoute } from 'astro'

const headers = { 'cache-control': 'no-store' }

/** The sealed list for one phone, with the code that opens it. */
export const POST: APIRoute = async ({ locals, params }) => {
  const list = await locals.verbs.registrations.openDoorList({ event: params['slug'] })
  return Response.json(list, { status: list.ok ? 200 : 404, headers })
}
