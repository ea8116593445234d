import { expect, inject } from 'vitest'
import type { Page } from 'playwright-core'
import { readAccounts, signIn } from '../whole/server.ts'

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** A question of a call as the editor’s form sends it, its words in Kazakh. */
export const question = (key: string, kind: string, label: string, more: object = {}) => ({
  key,
  kind,
  label,
  step: 2,
  ...more,
})

/** A call that an editor has published in Kazakh and Russian, with the two demo reviewers. */
export async function publishCall(title: string, more: object): Promise<number> {
  const editor = await signIn(inject('server'), 'editor')
  const reviewers = await Promise.all(['reviewer', 'reviewer2'].map(findId))
  const made = await editor('POST', '/api/calls?locale=kk', {
    title,
    kind: 'internship',
    summary: 'Обсерваторияда екі апта.',
    opensAt: inDays(-1),
    closesAt: inDays(3),
    decisionOn: inDays(9),
    places: 1,
    reviewers,
    reviewsEach: 2,
    blind: true,
    criteria: [{ key: 'idea', title: 'Ойы', weight: 1, highest: 10 }],
    ...more,
    _status: 'published',
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { doc } = made.body as { doc: { id: number } }
  const russian = await editor('PATCH', `/api/calls/${doc.id}?locale=ru&publishSpecificLocale=ru`, {
    title: 'Звёздное лето',
    summary: 'Две недели.',
    _status: 'published',
  })
  expect(russian.status, JSON.stringify(russian.body)).toBe(200)
  return doc.id
}

/** The number of a demo account in the database, by its name before the @. */
async function findId(name: string): Promise<number> {
  const { url, dataDir } = inject('server')
  const { email, password } = readAccounts(dataDir).find((each) =>
    each.email.startsWith(`${name}@`),
  )!
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return ((await answer.json()) as { user: { id: number } }).user.id
}

/** The button that goes on to the next step of an application, whichever page it is on. */
export const goOn = (page: Page) => page.click('form.form .actions .button[value=next]')

/** The number of the application that a page is about. */
export const numberOf = (page: Page) => /EU-\w{4}-\w{4}/.exec(page.url())![0]
