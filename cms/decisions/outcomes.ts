import type { PayloadRequest } from 'payload'
import { locales } from '../../search/document.ts'
import { vocabulary, type Vocabulary } from '../../search/vocabulary/values.ts'
import { joinAnswers } from '../applications/answers.ts'
import { idOf } from '../applications/who.ts'
import type { Application, Call } from '../payload-types.ts'

/** What the call says for all, or else what the applicant chose in the question of this mark. */
function choose<List extends 'awardCategory' | 'poolField'>(
  list: List,
  said: Vocabulary[List][number] | null | undefined,
  application: Application,
): Vocabulary[List][number] | undefined {
  const answer = joinAnswers(application)[list === 'poolField' ? 'pool_field' : 'award_category']
  return said ?? ((vocabulary[list] as readonly string[]).find((each) => each === answer) as never)
}

/** What an acceptance brings about beside the decision itself, by the kind of the call, in its transaction. */
export async function bringAbout(req: PayloadRequest, application: Application, call: Call) {
  const profile = idOf(application.profile)
  if (!profile) return
  const { payload } = req
  const year = new Date().getFullYear()
  const options = { depth: 0, overrideAccess: true, req } as const
  const poolField = choose('poolField', call.poolField, application)
  if (call.kind === 'pool' && poolField)
    await payload.update({
      ...options,
      collection: 'profiles',
      id: profile as number,
      data: { poolField, poolYear: year },
    })
  const category = choose('awardCategory', call.award, application)
  if (call.kind !== 'award' || !category) return
  const titles = (call.title ?? {}) as unknown as Record<string, string>
  const [first = 'kk', ...others] = locales.filter((locale) => titles[locale])
  const award = await payload.create({
    ...options,
    collection: 'awards',
    locale: first,
    data: {
      title: titles[first] ?? '–',
      category,
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
