import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { checkNewPassword, type PasswordRefusal } from './password-rules.ts'

const form = z.object({
  token: z.string(),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  password: z.string(),
})

export type FirstAdministratorRefusal =
  'first.link' | 'first.fields' | 'first.exists' | PasswordRefusal

/** The one-time link by which an empty installation gets its administrator; the secret lies in the data folder. */
export function createFirstAdministrator(payload: Payload, dataDir: string) {
  const file = path.join(dataDir, 'first-administrator')

  async function hasUsers() {
    const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
    return totalDocs > 0
  }

  return {
    /** The secret part of the link, or nothing when somebody can sign in already. */
    async findToken(): Promise<string | undefined> {
      if (await hasUsers()) return void rmSync(file, { force: true })
      if (!existsSync(file))
        writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
      return readFileSync(file, 'utf8')
    },
    async create(
      input: unknown,
    ): Promise<{ ok: true } | { ok: false; reason: FirstAdministratorRefusal }> {
      const parsed = form.safeParse(input)
      if (!parsed.success) return { ok: false, reason: 'first.fields' }
      if (await hasUsers()) return { ok: false, reason: 'first.exists' }
      const expected = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
      const given = Buffer.from(parsed.data.token)
      if (expected.length !== given.length || !timingSafeEqual(expected, given))
        return { ok: false, reason: 'first.link' }
      const { name, email, password } = parsed.data
      const good = await checkNewPassword(password, [name, email])
      if (!good.ok) return good
      await payload.create({
        collection: 'users',
        data: { name, email, password, roles: ['administrator'] },
        overrideAccess: true,
      })
      rmSync(file, { force: true })
      return { ok: true }
    },
  }
}
