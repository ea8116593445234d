import type { CollectionBeforeChangeHook, Field } from 'payload'
import { accountEndpoints } from '../accounts/endpoints.ts'
import { endSessions, keepPassword, refuseForeignPassword } from '../accounts/password-hooks.ts'
import { sessionStrategy } from '../accounts/strategy.ts'
import { eraseWithDelete } from '../erasure/with-delete.ts'
import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

const toAddress = (value: unknown) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value

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
    // passwords, sessions and links are those of cms/accounts: Payload's would make and believe JWTs
    disableLocalStrategy: true,
    useSessions: false,
    maxLoginAttempts: 0,
    strategies: [sessionStrategy],
  },
  endpoints: accountEndpoints,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
  hooks: {
    beforeOperation: [refuseForeignPassword],
    beforeChange: [keepPassword, keepRegion],
    beforeDelete: [
      ...eraseWithDelete.beforeDelete,
      ({ id, req }) => endSessions(req, id as number),
    ],
    afterDelete: eraseWithDelete.afterDelete,
  },
  fields: [
    // a pupil who signs in with a card has one that leads nowhere (cms/mail/no-mail.ts)
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      hooks: { beforeValidate: [({ value }) => toAddress(value)] },
    },
    // never kept: a hook turns it into the hash
    {
      name: 'password',
      type: 'text',
      virtual: true,
      hidden: true,
    },
    { name: 'hash', type: 'text', hidden: true },
    { name: 'salt', type: 'text', hidden: true },
    { name: 'secondFactorAt', type: 'date', admin: { readOnly: true } },
    { name: 'closedAt', type: 'date', index: true },
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    choices('roles', 'role', {
      required: true,
      defaultValue: ['member'],
    } as never),
    relation('centre', 'centres'),
    relation('region', 'regions', {
      admin: { readOnly: true },
    } as never),
    relation('organisation', 'organisations'),
    // the last word of staff in the collection of vettings
    { name: 'vettedUntil', type: 'date', admin: { readOnly: true } },
    choice('locale', 'language', { defaultValue: 'kk', options: ['kk', 'ru', 'en'] } as never),
  ] as Field[],
})
