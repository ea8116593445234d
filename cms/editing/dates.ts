import { date } from 'payload/shared'
import type { DateFieldValidation, Field } from 'payload'
import type { Say } from '../words/messages.ts'
import { findField, toLabel } from './describe.ts'

/** Which time must not come before which: collection → field → the field it follows. */
export const dateOrder: Record<string, Record<string, string>> = {
  calls: { closesAt: 'opensAt', decisionOn: 'closesAt' },
  events: { endsAt: 'startsAt' },
}

export const isOrdered = (earlier: unknown, later: unknown) =>
  !earlier || !later || new Date(later as string).getTime() > new Date(earlier as string).getTime()

/** Shows times by the 24-hour clock, and refuses a publication whose times are out of order. */
export function withDates(slug: string, fields: Field[]): Field[] {
  return fields.map((field) => {
    if (field.type !== 'date') return field
    const earlier = dateOrder[slug]?.[field.name]
    const dayOnly = field.admin?.date?.pickerAppearance === 'dayOnly'
    const shown = {
      ...field.admin?.date,
      displayFormat: dayOnly ? 'dd.MM.yyyy' : 'dd.MM.yyyy HH:mm',
      timeFormat: 'HH:mm',
    }
    return {
      ...field,
      admin: { ...field.admin, date: shown },
      ...(earlier && { validate: following(fields, earlier) }),
    } as Field
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
    return say('checks:order', {
      later: label(String(options.path.at(-1))),
      earlier: label(earlier),
    })
  }
}
