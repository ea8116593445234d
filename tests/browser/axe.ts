import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string; target: string[] }[] }
type Axe = {
  axe: { run: (node: Document, how: object) => Promise<{ violations: Violation[] }> }
}

/**
 * What axe finds wrong with the page as it stands, a line for each element, and by how much the page is
 * wider than its screen. `unless` says of an element that its fault is not ours to mend.
 */
export async function findFaults(
  page: Page,
  name: string,
  unless: (rule: string, html: string) => boolean = () => false,
): Promise<string[]> {
  // the page's own policy lets no script in; the debugger's does
  await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as Axe
    return (await axe.run(document, { resultTypes: ['violations'] })).violations
  })
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !unless(id, html))
      .slice(0, 3)
      .map(({ html, target }) => `${name} ${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  )
  const spill = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return spill > 0 ? [...faults, `${name} is ${spill} px wider than the screen`] : faults
}
