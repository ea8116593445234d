import { accessTable } from '../../cms/access/table.ts'
import { audiences, setters } from '../../cms/access/audiences.ts'
import { toCell } from '../../cms/access/fields.ts'
import type { Cell, Row } from '../../cms/access/row.ts'
import { standings } from '../../cms/access/roles.ts'
import { rules, type Rule } from '../../cms/access/rules.ts'

const operations = ['read', 'create', 'update', 'delete', 'readVersions', 'admin'] as const

const head = `# Who may see and do what

Written from the access table (\`cms/access\`), which the server itself goes by, with
\`node_modules/.bin/vitest run tests/access/document.test.ts -u\`; the same test checks that it is up
to date. What should be allowed is said a second time, by hand, in \`tests/access/expected\`, and
compared cell by cell.

What several standings open adds up: everybody is a visitor, whoever is signed in a member too,
whoever staff have checked vetted until a date. Who is not named gets nothing. A cell names which
documents: \`all\`, or a scope of \`cms/access/scopes.ts\`.
`

/** The table as a page of Markdown: rules and audiences once, then a section a collection. */
export function formatAccess(): string {
  const used = Object.values(accessTable as Record<string, Row>).flatMap((row) =>
    operations.flatMap((operation) => row[operation] ?? []),
  )
  return [
    head,
    '## Rules\n',
    toTable(Object.entries(rules).filter(([name]) => used.includes(name as never))),
    '\n## Audiences of fields\n',
    toTable(Object.entries(audiences)),
    '\n## Who may set a field, beside being allowed to save the document\n',
    toTable(Object.entries(setters)),
    ...Object.entries(accessTable as Record<string, Row>).map(toSection),
    '',
  ].join('\n')
}

function toTable(entries: [string, Rule][]): string {
  const rows = entries.map(([name, rule]) => {
    const cells = standings.map((standing) => [rule[standing] ?? []].flat().join(', '))
    return `| ${name} | ${cells.join(' | ')} |`
  })
  return [
    `| | ${standings.join(' | ')} |`,
    `| --- |${' --- |'.repeat(standings.length)}`,
    ...rows,
  ].join('\n')
}

function toSection([slug, row]: [string, Row]): string {
  const said = operations
    .filter((operation) => row[operation])
    .map((operation) => `${operation}: \`${row[operation]}\``)
  return [
    `\n## ${slug}\n`,
    `${said.join(' · ')}\n`,
    '| seen by | set by | fields |',
    '| --- | --- | --- |',
    ...[...Map.groupBy(Object.entries(row.fields), ([, cell]) => toKey(cell))].map(
      ([key, fields]) => `| ${key} | ${fields.map(([name]) => `\`${name}\``).join(', ')} |`,
    ),
  ].join('\n')
}

function toKey(cell: Cell): string {
  const { read, set } = toCell(cell)
  return `${read} | ${set}`
}
