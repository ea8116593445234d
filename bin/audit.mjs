/**
 * Asks the registry whether a package that runs in production has a known hole. High and critical
 * ones fail the check. A registry that answers no audits, or none that can be reached, is said so:
 * the check must pass on a train too.
 */
import { spawnSync } from 'node:child_process'
import { root } from './node24.mjs'

const grave = ['high', 'critical']

/** `ok` is undefined where the registry could not be asked. */
export function audit() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  })
  const report = parse(stdout)
  if (!report?.vulnerabilities) {
    const reason = report?.error?.summary || report?.message || 'no answer'
    return { line: `- Known holes in packages: not asked (${reason})` }
  }
  const found = Object.values(report.vulnerabilities).filter(({ severity }) =>
    grave.includes(severity),
  )
  const names = found.map(({ name, severity }) => `  ${name}: ${severity}`).join('\n')
  return found.length
    ? { ok: false, line: `Packages with known holes, see npm audit:\n${names}` }
    : { ok: true, line: '✓ No package in use has a known grave hole' }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
