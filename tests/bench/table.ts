import type { Figure, Target } from './figure.ts'
import type { Machine } from './machine.ts'
import { formatFigure } from './report.ts'

const head = ['', 'figure', 'unit', 'n', 'min', 'median', 'p95', 'p99', 'target', 'load']

/** The figures as a Markdown table, readable on a terminal as well. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure, at) => [
    figures[at - 1]?.part === figure.part ? '' : figure.part,
    figure.name,
    figure.unit,
    String(figure.n),
    ...[figure.min, figure.median, figure.p95, figure.p99].map(formatFigure),
    figure.target ? `${formatTarget(figure.target)} ${figure.met ? 'met' : '**MISSED**'}` : '',
    figure.load.toFixed(1),
  ])
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)),
  )
  const isNumber = (column: number) => column > 2 && column !== 8
  const toLine = (row: string[]) =>
    `| ${row
      .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join(' | ')} |`
  const rule = widths.map(
    (width, at) => '-'.repeat(isNumber(at) ? width - 1 : width) + (isNumber(at) ? ':' : ''),
  )
  return [toLine(head), toLine(rule), ...rows.map(toLine)].join('\n')
}

export function formatMachine(machine: Machine): string {
  const { at, commit, processor, cores, memoryGigabytes, system, versions } = machine
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return [
    `${at}, commit ${commit}`,
    `${cores} cores (${processor}), ${memoryGigabytes} GB, ${system}`,
    named.join(' · '),
  ].join('\n')
}

const formatTarget = ({ of, ...bound }: Target) =>
  `${of} ${bound.atMost === undefined ? '≥' : '≤'} ${formatFigure(bound.atMost ?? bound.atLeast)}`
