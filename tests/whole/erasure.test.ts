import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { watchMail } from '../browser/mail.ts'
import { signIn } from './server.ts'
import { visit } from './visit.ts'

/* Somebody who is shown to everybody goes: nothing is left where a visitor, or the next reader of the disk, could look. */

const server = inject('server')
const stamp = [...String(Date.now())].map((digit) => 'абвгдежзик'[Number(digit)]).join('')
const familyName = `Құлан${stamp}`
const email = `qulan.${Date.now()}@example.kz`
const password = 'көгершіннің көк қанаты'
const within = { timeout: 60_000 }

/** Whether a visitor finds the person: by the page, the API and the search. */
async function findPerson(handle: string) {
  const ask = async (place: string) => (await fetch(server.url + place)).json() as Promise<never>
  const page = await fetch(`${server.url}/kk/people/${handle}/`)
  const { totalDocs } = (await ask(`/api/profiles?where[handle][equals]=${handle}`)) as {
    totalDocs: number
  }
  const { total } = (await ask(
    `/api/search?kind=profiles&q=${encodeURIComponent(familyName)}`,
  )) as { total: number }
  return [page.status === 200, totalDocs === 1, total === 1]
}
const isStored = () =>
  globSync('pages/**/*', { cwd: server.dataDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(familyName))

async function signUp() {
  const person = visit(server)
  const mail = watchMail(server.dataDir)
  const wish = {
    who: 'leader',
    givenName: 'Ерден',
    familyName,
    birthDate: '1990-01-27',
    email,
    password,
  }
  const asked = await person.post('/kk/sign-up/?who=leader', { ...wish, agree: 'yes' })
  expect(asked.status).toBe(200)
  const link = /\/kk\/sign-up\/confirm\/\?token=[\w-]{32}/
  await expect.poll(() => mail.find(link), { timeout: 30_000 }).toMatch(link)
  expect((await person.post(mail.find(link)!, { do: 'confirm' })).status).toBe(303)
  return person
}

test('a person who erases the account is gone from page, API, search and stored pages within a minute', async () => {
  const person = await signUp()
  const editor = await signIn(server, 'editor')
  const listed = await editor(
    'GET',
    `/api/profiles?depth=0&where[familyName][equals]=${encodeURIComponent(familyName)}`,
  )
  const [{ id, handle }] = (listed.body as { docs: [{ id: number; handle: string }] }).docs
  const shown = await editor('PATCH', `/api/profiles/${id}`, { visibility: 'public' })
  expect(shown.status, JSON.stringify(shown.body)).toBe(200)
  await expect.poll(() => findPerson(handle), within).toEqual([true, true, true])
  await expect.poll(isStored, within).toBe(true)

  const refused = await person.post('/kk/account/data/', { sure: 'on', password: 'another one' })
  expect(refused.status).toBe(422)
  expect((await findPerson(handle)).every(Boolean)).toBe(true)

  const erased = await person.post('/kk/account/data/', { sure: 'on', password })
  expect(erased.status).toBe(303)
  const receipt = await visit(server).get(erased.location!)
  expect(receipt.text).toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}/)
  expect(receipt.text).not.toContain(familyName)
  await expect.poll(() => findPerson(handle), within).toEqual([false, false, false])
  await expect.poll(isStored, within).toBe(false)
  expect((await person.get('/kk/account/')).location).toContain('/kk/sign-in/')
})
