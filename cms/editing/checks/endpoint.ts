import type { CollectionSlug } from 'payload'
import type { AccessRow } from '../../access/table.ts'
import { besideForm } from '../beside-form.ts'
import { findFindings } from './find.ts'

/** `GET /api/<collection>/<id>/checklist` → `{ findings }`, for those who may change the document. */
export const checklistOf = (slug: AccessRow) =>
  besideForm(slug, 'checklist', async (req, id) => {
    const findings = await findFindings(req, slug as CollectionSlug, id)
    return findings && { findings }
  })
