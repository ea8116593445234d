import type { CollectionBeforeChangeHook, Field } from 'payload'
import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** Keeps the region of the coordinator's centre on the account: access rules read it at every request. */
const keepRegion: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (!('centre' in data)) return data
  if (!data.centre) return { ...data, region: null }
  const centre = await req.payload.findByID({
    collection: 'centres',
    id: data.centre,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { ...data, region: centre.region }
}

export const users = defineCollection('users', {
  logged: false,
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax' },
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
  hooks: { beforeChange: [keepRegion] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    choices('roles', 'role', {
      required: true,
      defaultValue: ['member'],
      saveToJWT: true,
    } as never),
    relation('centre', 'centres'),
    relation('region', 'regions', {
      saveToJWT: true,
      admin: { readOnly: true },
    } as never),
    relation('organisation', 'organisations', {
      saveToJWT: true,
    } as never),
    choice('locale', 'language', { defaultValue: 'kk', options: ['kk', 'ru', 'en'] } as never),
  ] as Field[],
})
