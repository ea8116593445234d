import type { APIRoute } from 'astro'

const json = (body: { ok: boolean }, status = body.ok ? 200 : 422) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** Begins a file, or says where one that broke off goes on: `?question=&fileName=&size=`. */
export const POST: APIRoute = async ({ params, url, locals }) =>
  json(
    await locals.verbs.application.beginFile({
      ...Object.fromEntries(url.searchParams),
      number: params['number'],
    }),
  )

/** Takes a piece of a file at its place: `?id=&offset=`. */
export const PUT: APIRoute = async ({ params, url, request, locals }) => {
  const body = await request.arrayBuffer().catch(() => undefined)
  // larger than pages take, or broken off
  if (!body) return json({ ok: false }, 413)
  const bytes = new Uint8Array(body)
  const answer = await locals.verbs.application.appendFile({
    number: params['number'] ?? '',
    id: url.searchParams.get('id') ?? '',
    offset: Number(url.searchParams.get('offset')),
    bytes,
  })
  return json(answer, answer.ok ? 200 : answer.reason === 'offset' ? 409 : 422)
}
