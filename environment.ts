import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'

const port = z.coerce
  .number('PORT must be a whole number')
  .int()
  .min(0)
  .max(65535, 'PORT must be between 0 and 65535')

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|mongodb(\+srv)?:\/\/)/, 'DATABASE_URL must start with file: or mongodb://')
    .optional(),
  MEILI_URL: z.url('MEILI_URL must be an address such as http://127.0.0.1:7700').optional(),
  MEILI_KEY: z.string().optional(),
  SITE_URL: z.url('SITE_URL must be an address such as https://elumiti.kz').optional(),
  SECRET: z.string().min(16, 'SECRET must have at least 16 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]* <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
      error: 'MAIL_FROM must be an address such as Ел үміті <no-reply@elumiti.kz>',
    })
    .optional(),
  SEED: z.enum(['demo', 'none'], 'SEED must be demo or none').default('demo'),
  UNDER16_ACCOUNTS: z.enum(['on', 'off'], 'UNDER16_ACCOUNTS must be on or off').default('on'),
  ADMIN_PORT: port.optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim()))
    .pipe(
      z.array(
        z.union(
          [
            z.enum(['loopback', 'linklocal', 'uniquelocal']),
            z.ipv4(),
            z.ipv6(),
            z.cidrv4(),
            z.cidrv6(),
          ],
          'TRUSTED_PROXIES must be addresses or ranges with commas between: 10.0.0.1, 10.1.0.0/16, loopback',
        ),
      ),
    )
    .default([]),
})

/** What the surroundings say, parsed once; `problems` are whole sentences for the person who starts the server. */
export function parseEnvironment(source: NodeJS.ProcessEnv) {
  const known = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, source[key] || undefined]),
  )
  const parsed = schema.safeParse(known)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return { ok: false as const, problems }
  }
  const dataDir = path.resolve(parsed.data.DATA_DIR)
  const siteUrl = (parsed.data.SITE_URL ?? `http://localhost:${parsed.data.PORT}`).replace(
    /\/$/,
    '',
  )
  return {
    ok: true as const,
    environment: {
      ...parsed.data,
      DATA_DIR: dataDir,
      DATABASE_URL: parsed.data.DATABASE_URL ?? `file:${path.join(dataDir, 'database.sqlite')}`,
      SITE_URL: siteUrl,
      MAIL_FROM: parsed.data.MAIL_FROM ?? `Ел үміті <no-reply@${new URL(siteUrl).hostname}>`,
    },
  }
}

export type Environment = Extract<ReturnType<typeof parseEnvironment>, { ok: true }>['environment']

/** The parsed environment, or an exception with one sentence per wrong variable. */
export function getEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const result = parseEnvironment(source)
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.environment
}

/** The secret sessions are signed with: SECRET, or one made at the first start and kept in the data folder. */
export function getSecret(environment: Environment): string {
  if (environment.SECRET) return environment.SECRET
  const file = path.join(environment.DATA_DIR, 'secret')
  if (!existsSync(file)) {
    mkdirSync(environment.DATA_DIR, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
