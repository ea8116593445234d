import { loadavg } from 'node:os'
import { isMet, summarize, type Figure, type Summary, type Target } from './figure.ts'

export type Report = ReturnType<typeof createReport>

/** Collects the figures and says each on stderr as soon as it is known. */
export function createReport() {
  const figures: Figure[] = []
  const skipped: { part: string; reason: string }[] = []
  const say = (line: string) => process.stderr.write(`${line}\n`)
  return {
    figures,
    skipped,
    say: (line: string) => say(`  … ${line}`),
    add(
      part: string,
      name: string,
      unit: Figure['unit'],
      values: readonly number[] | Summary,
      target?: Target,
    ) {
      const summary = 'median' in values ? values : summarize(values)
      const figure: Figure = {
        part,
        name,
        unit,
        ...summary,
        ...(target && { target, met: isMet(summary, target) }),
        load: loadavg()[0]!,
      }
      figures.push(figure)
      const times = [summary.median, summary.p95, summary.p99].map(formatFigure).join(' / ')
      say(`  ${part}: ${name}: ${times} ${unit} (half / 95 / 99 of 100)`)
    },
    skip(part: string, reason: string) {
      skipped.push({ part, reason })
      say(`  ${part}: skipped: ${reason}`)
    },
  }
}

/** Three digits that matter, thousands apart. */
export function formatFigure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
