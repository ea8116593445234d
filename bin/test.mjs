/**
 * `npm test`: installs and builds what is missing, then runs every check and every test, a real
 * browser included. `--quick` is `npm run check`: what needs neither a build nor a browser.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { audit } from './audit.mjs'
import { build } from './build.mjs'
import { environmentWith, fail, findNode, install, root, run, seconds } from './node24.mjs'

const quick = process.argv.includes('--quick')
await install()
const node = findNode()
const env = environmentWith(node)
const began = Date.now()

const steps = [
  ['Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['Lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  [
    'Room arrows',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      'dependency-cruiser.config.mjs',
      'site',
      'cms',
      'search',
      'server.ts',
    ],
  ],
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['Types of pages', ['node_modules/astro/bin/astro.mjs', 'check', '--silent']],
]
for (const [name, args] of steps) {
  const at = Date.now()
  if ((await run(name, node, args, { env })) !== 0) fail(`${name}: see the lines above.`)
  console.log(`✓ ${name} (${seconds(at)} s)`)
}
const holes = audit()
console.log(holes.line)
if (holes.ok === false) fail('Update these packages, then check again.')
if (!quick) await build(node)

const report = path.join(root, 'node_modules/.cache/test-report.json')
rmSync(report, { force: true })
const projects = quick ? ['--project', 'unit', '--project', 'mongodb'] : []
const status = await run(
  'Tests',
  node,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { env },
)
if (!existsSync(report)) fail('The tests ended before they could report: see the lines above.')
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`All in ${seconds(began)} s`)
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exit(status)
