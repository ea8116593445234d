import type { CollectionSlug } from 'payload'
import type { AccessRow } from '../../access/table.ts'
import { besideForm } from '../beside-form.ts'
import { findPlans } from './plans.ts'

/** `GET /api/<collection>/<id>/plans` → `Plans`. */
export const plansOf = (slug: AccessRow) =>
  besideForm(slug, 'plans', (req, id) => findPlans(req, slug as CollectionSlug, id))
