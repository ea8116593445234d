import type { PayloadRequest } from 'payload'
import { locales } from '../../search/document.ts'
import { idOf } from '../applications/who.ts'
import type { Application, Call } from '../payload-types.ts'

/** What an acceptance brings about beside the decision itself, by the kind of the call, in its transaction. */
export async function bringAbout(req: PayloadRequest, application: Application, call: Call) {
  const profile = idOf(application.profile)
  if (!profile) return
  const { payload } = req
  const year = new Date().getFullYear()
  const options = { depth: 0, overrideAccess: true, req } as const
  if (call.kind === 'pool' && call.poolField)
    await payload.update({
      ...options,
      collection: 'profiles',
      id: profile as number,
      data: { poolField: call.poolField, poolYear: year },
    })
  if (call.kind !== 'award' || !call.award) return
  const titles = (call.title ?? {}) as unknown as Record<string, string>
  const [first = 'kk', ...others] = locales.filter((locale) => titles[locale])
  const award = await payload.create({
    ...options,
    collection: 'awards',
    locale: first,
    data: {
      title: titles[first] ?? '–',
      category: call.award,
      year,
      outcome: 'laureate',
      profile: profile as number,
    } as never,
  })
  for (const locale of others)
    await payload.update({
      ...options,
      collection: 'awards',
      id: award.id,
      locale,
      data: { title: titles[locale]! },
    })
}
