import type { APIRoute } from 'astro'
import { readPosted } from '../../../../../data/forms.ts'

const statusOf = { notFound: 404, notYours: 403, notNow: 409, stale: 409, identityNumber: 422 }

/** Saves what a step holds, as the script asks while one writes. */
export const POST: APIRoute = async ({ params, request, locals }) => {
  const posted = await readPosted({ request })
  const number = params['number'] ?? ''
  const saved = await locals.verbs.application.save({ ...posted?.form, number })
  return Response.json(saved, {
    status: saved.ok ? 200 : statusOf[saved.reason],
    headers: { 'cache-control': 'no-store' },
  })
}
