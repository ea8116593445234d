import { randomBytes } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Term } from '../../search/vocabulary/values.ts'

export type DemoAccount = {
  role: Term<'role'>
  name: string
  email: string
  password: string
  /** The administrator's second factor, in base32, as any app that shows codes takes it. */
  totp?: string
}

export const newPassword = () => randomBytes(12).toString('base64url')

/** Leaves the accounts where only the owner of the data folder can read them; returns the file. */
export function writeAccounts(dataDir: string, accounts: DemoAccount[]): string {
  const file = path.join(dataDir, 'demo-accounts.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return file
}
