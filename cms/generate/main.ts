import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify'
import { columns } from '../import/profile-columns.ts'
import { generateProfiles } from './profiles.ts'

const usage =
  'npm run --silent generate -- profiles 2000 [--seed 1] [--on 2026-09-01] [--out file.csv] > file.csv'

const parseNumber = (text = '') => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      on: { type: 'string', default: '2026-09-01' },
      out: { type: 'string' },
    },
  })
  const [subject, amount] = positionals
  const count = parseNumber(amount)
  const seed = parseNumber(values.seed)
  const known = subject === 'profiles' && count !== undefined && seed !== undefined
  if (!known || !/^\d{4}-\d\d-\d\d$/.test(values.on) || Number.isNaN(Date.parse(values.on)))
    throw new Error(usage)
  const rows = Readable.from(generateProfiles(count, { seed, on: values.on }))
  await pipeline(
    rows,
    stringify({ header: true, columns: [...columns] }),
    values.out ? createWriteStream(values.out) : process.stdout,
  )
}

main().catch((error: NodeJS.ErrnoException) => {
  // whoever reads the rows may have had enough of them, as `head` does
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
