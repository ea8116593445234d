import type { Endpoint, PayloadRequest } from 'payload'
import { mayChange } from '../access/may-change.ts'
import type { AccessRow } from '../access/table.ts'

type Answer = (req: PayloadRequest, id: number | string) => Promise<object | undefined>

/** `GET /api/<collection>/<id>/<name>`: what stands beside a document's form, for those who may change it. */
export const besideForm = (
  slug: AccessRow,
  name: string,
  answer: Answer,
): Omit<Endpoint, 'root'> => ({
  path: `/:id/${name}`,
  method: 'get',
  async handler(req) {
    const given = String(req.routeParams?.id)
    const id = req.payload.db.defaultIDType === 'number' ? Number(given) : given
    if (!req.user || !(await mayChange(req, slug, id)))
      return Response.json({ errors: [{ message: req.t('error:unauthorized') }] }, { status: 403 })
    const found = await answer(req, id)
    if (!found)
      return Response.json({ errors: [{ message: req.t('error:notFound') }] }, { status: 404 })
    return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
  },
})
