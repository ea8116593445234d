import type { APIRoute } from 'astro'
import { WORKER } from '../../../../check-in/worker.ts'

/** Served from the folder of the door, which is thereby all it may answer for. */
export const GET: APIRoute = () =>
  new Response(WORKER, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'; script-src 'self'",
    },
  })
