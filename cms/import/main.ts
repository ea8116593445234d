import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Locale } from '../../search/document.ts'
import { findLocale, formatMessage, formatNumber, type Reason } from './messages.ts'
import { createProgress } from './progress.ts'
import { FileProblem } from './file.ts'

const options = { 'dry-run': { type: 'boolean' }, locale: { type: 'string' } } as const

function parseCommand() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    const [subject, file, ...more] = positionals
    const known = subject === 'profiles' && file && more.length === 0
    return {
      file: known ? file : undefined,
      dryRun: values['dry-run'] ?? false,
      locale: values.locale,
    }
  } catch {
    const { locale } = parseArgs({ allowPositionals: true, options, strict: false }).values
    return {
      file: undefined,
      dryRun: false,
      locale: typeof locale === 'string' ? locale : undefined,
    }
  }
}

async function run(file: string, dryRun: boolean, locale: Locale): Promise<number> {
  const say = (reason: Reason) => process.stdout.write(`${formatMessage(locale, reason)}\n`)
  const { importProfiles } = await import('./profiles.ts')
  // before a database is opened, or made, for a file that is not there
  if (!existsSync(file)) throw new FileProblem({ key: 'noFile', values: { file } })
  const { openForCommand } = await import('../database/for-command.ts')
  const payload = await openForCommand()
  const progress = createProgress(process.stderr, locale)
  const begunAt = performance.now()
  try {
    const { minors, errorsFile, ...counts } = await importProfiles(payload, file, {
      locale,
      dryRun,
      onProgress: progress.at,
      onNotice: (notice) => process.stderr.write(`${formatMessage(locale, notice)}\n`),
    })
    progress.end()
    if (dryRun) say({ key: 'dryRun' })
    const seconds = formatNumber(locale, Math.round((performance.now() - begunAt) / 100) / 10)
    say({ key: 'summary', values: { ...counts, seconds } })
    if (minors > 0) say({ key: 'minors', values: { count: minors } })
    if (errorsFile) say({ key: 'seeErrors', values: { file: errorsFile } })
    return counts.refused > 0 ? 1 : 0
  } finally {
    progress.end()
    await payload.destroy()
  }
}

const command = parseCommand()
const locale = findLocale(command.locale, process.env)
try {
  if (!command.file) throw new FileProblem({ key: 'usage' })
  process.exitCode = await run(command.file, command.dryRun, locale)
} catch (error) {
  const sentence =
    error instanceof FileProblem
      ? formatMessage(locale, error.reason)
      : error instanceof Error
        ? error.message
        : String(error)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
