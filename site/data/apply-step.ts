import type { Verbs } from '../../cms/verbs.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { toHref, type Look, type PersonField, type Step } from './applications.ts'
import { one, type Posted, type WholeForm } from './forms.ts'
import type { AskedQuestion } from './questions.ts'

type Stale = Extract<Awaited<ReturnType<Verbs['application']['save']>>, { reason: 'stale' }>
type Done = {
  next?: string
  problem?: string
  stale?: Stale
  /** What of the person could not be read. */
  wrong?: PersonField[]
}

interface Place {
  locale: Locale
  number: string
  step: Step
  steps: readonly Step[]
  questions: readonly AskedQuestion[]
  /** As it was before what was posted. */
  seen: Look
}

/**
 * Does what was posted to a step of an application: whatever the button, the answers are saved. The
 * address to go on to, or what is in the way of it.
 */
export async function postStep(
  verbs: Verbs['application'],
  { form, files }: Posted,
  place: Place,
): Promise<Done> {
  const { locale, number, step } = place
  const t = words(locale)
  const here = toHref(locale, number, step)
  const [act = 'save', of = ''] = one(form, 'do').split(':')
  if (act === 'drop') await verbs.dropFile({ number, id: of })
  for (const { field, file } of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const question = field.replace(/^file\./, '')
    const kept = await verbs.addFile({ number, question, fileName: file.name, bytes })
    if (!kept.ok) return { problem: t(`apply.file.refused.${kept.reason}`) }
  }
  // who keeps the own version has seen the other
  const revision = act === 'mine' ? String(place.seen.revision) : one(form, 'revision')
  const saved = await verbs.save({ ...form, number, revision })
  if (!saved.ok)
    return saved.reason === 'stale'
      ? { stale: saved }
      : { problem: t(`apply.save.refused.${saved.reason}`) }
  if (saved.problems.length > 0) return { problem: t('apply.person.wrong'), wrong: saved.problems }
  // also who is typed in and sent by the key is asked
  if (act === 'ask' || (act !== 'agree' && act !== 'askGuardian' && one(form, 'email').trim())) {
    const asked = await verbs.ask({ ...form, number })
    return asked.ok ? { next: here } : { problem: t(`apply.ask.refused.${asked.reason}`) }
  }
  if (act === 'askGuardian') {
    const asked = await verbs.askGuardian({ number })
    return asked.ok ? { next: here } : { problem: t(`apply.ask.refused.${asked.reason}`) }
  }
  if (act === 'askTeam') {
    const asked = await verbs.askTeam({ number })
    return asked.ok ? { next: here } : { problem: t(`apply.team.refused.${asked.reason}`) }
  }
  if (act === 'agree') await verbs.agree({ number })
  return { next: act === 'next' ? await findNext(verbs, place) : here }
}

/** Submits, before anything else is read: at a deadline many do at once. */
export async function submitStep(
  verbs: Verbs['application'],
  { form }: Posted,
  { locale, number }: Pick<Place, 'locale' | 'number'>,
): Promise<Done> {
  const t = words(locale)
  const submitted = await verbs.submit({ number, revision: one(form, 'revision') })
  if (submitted.ok) return { next: toHref(locale, number) }
  return {
    problem:
      submitted.reason === 'call'
        ? t(`apply.refused.${submitted.standing}`)
        : t(`apply.submit.refused.${submitted.reason}`),
  }
}

/** The next step; this one again where an answer has brought a question that was not put before. */
async function findNext(verbs: Verbs['application'], place: Place): Promise<string> {
  const { locale, number, step, steps, questions, seen } = place
  const now = await verbs.look({ number })
  const fresh = now?.put.filter((key) => !seen.put.includes(key) && !now.answers[key]) ?? []
  const here = questions.some((each) => String(each.step) === step && fresh.includes(each.key))
  return toHref(locale, number, here ? step : steps[steps.indexOf(step) + 1])
}

/** What was typed into a question, where it could not be saved. */
export function toTyped(form: WholeForm, { key, kind, options }: AskedQuestion) {
  const name = `a.${key}`
  if (kind !== 'table') return form[name]
  const rows: string[][] = []
  for (let row = 0; form[`${name}.${row}.0`] !== undefined; row += 1)
    rows.push(options.map((_, column) => one(form, `${name}.${row}.${column}`)))
  return rows.filter((cells) => cells.some(Boolean))
}

/** The person as it was typed, over what is stored. */
export function toTypedPerson(form: WholeForm, person: Look['person']): Look['person'] {
  const typed = Object.entries(form)
    .filter(([name]) => name.startsWith('p.'))
    .map(([name]) => [name.slice(2), one(form, name)] as [PersonField, string])
  return { ...person, ...Object.fromEntries(typed) }
}
