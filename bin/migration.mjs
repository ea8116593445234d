/**
 * `npm run migration -- NAME`: writes the migration from the last schema to today's and the types.
 * Payload writes imports that Node's type stripping cannot read; they are put right here.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = 'cms/database/migrations'
const name = process.argv[2] ?? 'change'
const scratch = mkdtempSync(path.join(tmpdir(), 'migration-'))
const env = {
  ...process.env,
  PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
  DATA_DIR: scratch,
  DATABASE_URL: '',
}
const run = (...args) =>
  spawnSync(process.execPath, ['node_modules/payload/bin.js', ...args], { stdio: 'inherit', env })

const created = run('migrate:create', name)
for (const file of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const fixed = text
    .replace(
      /^import \{ MigrateUpArgs, MigrateDownArgs, sql \}/m,
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    )
    .replace(/from '(\.\/\d[^']*?)(\.ts)?'/g, "from '$1.ts'")
    .replaceAll('{ db, payload, req }', '{ db }')
  writeFileSync(path.join(folder, file), fixed)
}
const typed = run('generate:types')
rmSync(scratch, { recursive: true, force: true })
process.exit(created.status || typed.status || 0)
