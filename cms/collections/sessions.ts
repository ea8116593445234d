import { defineCollection } from './define.ts'
import { relation } from '../fields/relation.ts'

/**
 * Who is signed in where. Written by cms/accounts/sessions.ts only; the id that the browser holds is
 * kept as its hash, so that whoever reads this table cannot sign in with it. No address is kept.
 */
export const sessions = defineCollection('sessions', {
  logged: false,
  admin: { hidden: true },
  fields: [
    { name: 'idHash', type: 'text', required: true, unique: true },
    relation('user', 'users', { required: true }),
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'lastSeenAt', type: 'date', required: true },
    { name: 'device', type: 'text' },
    // the password was right, the code of the second factor is still to come
    { name: 'awaitsCode', type: 'checkbox', defaultValue: false },
  ],
})
