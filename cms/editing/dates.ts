import { date } from 'payload/shared'
import type { DateFieldValidation } from 'payload'
import type { Field } from 'payload'
import type { Say } from '../words/messages.ts'
import { findField, toLabel } from './describe.ts'

/** Which time must not come before which: collection → field → the field it follows. */
export const dateOrder: Record<string, Record<string, string>> = {
  calls: { closesAt: 'opensAt', decisionOn: 'closesAt' },
  events: { endsAt: 'startsAt' },
}

export const isOrdered = (earlier: unknown, later: unknown) =>
  !earlier || !later || new Date(later as string).getTime() > new Date(earlier as string).getTime()

/** Gives each of those fields the check that refuses a publication whose times are out of order. */
export function withDateOrder(slug: string, fields: Field[]): Field[] {
  const order = dateOrder[slug]
  if (!order) return fields
  return fields.map((field) => {
    const earlier = field.type === 'date' ? order[field.name] : undefined
    return earlier ? ({ ...field, validate: following(fields, earlier) } as Field) : field
  })
}

function following(fields: Field[], earlier: string): DateFieldValidation {
  return (value, options) => {
    const usual = date(value, options)
    if (usual !== true) return usual
    const data = (options.data ?? {}) as Record<string, unknown>
    if (isOrdered(data[earlier], value)) return true
    const { language } = options.req.i18n
    const label = (name: string) => toLabel(findField(fields, name)!, language)
    const say = options.req.t as unknown as Say
    return say('checks:order', { later: label(String(options.path.at(-1))), earlier: label(earlier) })
  }
}
