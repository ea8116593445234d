import type { Coverage } from '../../../cms/seed/coverage.ts'

const head = `# Where the source article stands on the site

Every row of the table made of the article of 1 August 2019, the pages that state it and the words
they state it with (in Kazakh; Russian and English are in \`cms/seed/coverage.ts\`, from which the
tests of the seed write this file with \`vitest -u\`). They check that it is up to date and that the
stored documents hold the words. An address is without its language: \`/about/\` is \`/kk/about/\`, \`/ru/about/\` and \`/en/about/\`.

| row | page | states | held by |
| --- | --- | --- | --- |
`

/** The table of coverage as a page of Markdown. */
export const formatCoverage = (coverage: readonly Coverage[]): string =>
  `${head}${coverage.flatMap(toRows).join('\n')}\n`

function toRows({ id, places, note }: Coverage): string[] {
  if (places.length === 0) return [`| ${id} | – | ${note} | – |`]
  return places.map(({ path, from, states }, index) => {
    const remark = index === 0 && note ? ` (${note})` : ''
    return `| ${id} | \`${path}\` | ${states.kk}${remark} | \`${from}\` |`
  })
}
