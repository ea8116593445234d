import type { CollectionSlug, Endpoint } from 'payload'
import { seesDrafts } from '../../access/roles.ts'
import { findFindings } from './find.ts'

/** `GET /api/<collection>/<id>/checklist` → `{ findings }`, for those who may see the draft. */
export const checklistOf = (slug: string): Omit<Endpoint, 'root'> => ({
  path: '/:id/checklist',
  method: 'get',
  async handler(req) {
    if (!seesDrafts(req.user))
      return Response.json({ errors: [{ message: req.t('error:unauthorized') }] }, { status: 403 })
    const given = String(req.routeParams?.id)
    const id = req.payload.db.defaultIDType === 'number' ? Number(given) : given
    const findings = await findFindings(req, slug as CollectionSlug, id)
    if (!findings)
      return Response.json({ errors: [{ message: req.t('error:notFound') }] }, { status: 404 })
    return Response.json({ findings }, { headers: { 'Cache-Control': 'no-store' } })
  },
})
