import { expect } from 'vitest'
import { toText, type visitAs } from './visitor.ts'

type Visitor = Awaited<ReturnType<typeof visitAs>>
type People = { editor: Visitor; second: Visitor; reviewers: readonly Visitor[] }

/** The numbers of applications on a page, in their order. */
export const numbersOf = (html: string): string[] => [
  ...new Set(html.match(/EU-\w{4}-\w{4}/g) ?? []),
]

/** Reviewers are assigned by hand to an application, score, and two people accept. `call` is its page for organisers. */
export async function accept(
  { editor, second, reviewers }: People,
  call: string,
  number: string,
): Promise<void> {
  const one = `${call}${number}/`
  for (const reviewer of reviewers)
    expect((await editor.post(one, { do: 'assign', reviewer: String(reviewer.id) })).status).toBe(
      303,
    )
  for (const reviewer of reviewers) {
    const list = await reviewer.get('/kk/account/reviews/')
    const [, href] = new RegExp(`href="([^"]+)"[^>]*>\\s*${number}`).exec(list.html)!
    const scored = await reviewer.post(href!, {
      do: 'submit',
      's.idea': '9',
      's.effort': '8',
      comment: 'Ісі көрініп тұр, жалғасын табатынына сенемін.',
    })
    expect(scored.status, toText(scored)).toBe(303)
  }
  expect((await editor.post(one, { do: 'propose', outcome: 'accepted' })).status).toBe(303)
  const [, seen] = /name="seen" value="([^"]+)"/.exec((await second.get(one)).html)!
  const word = { do: 'confirm', seen: seen! }
  // not by whoever has proposed it, nor by whoever has read an older proposal
  expect((await editor.post(one, word)).status).toBe(422)
  const stale = new Date(Date.parse(seen!) - 1).toISOString()
  expect((await second.post(one, { ...word, seen: stale })).status).toBe(422)
  expect((await second.post(one, word)).status).toBe(303)
}
