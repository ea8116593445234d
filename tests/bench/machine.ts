import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { findNginxVersion } from './nginx.ts'

const packages = ['payload', 'astro', '@libsql/client', 'next']

/** What the figures depend on besides our own code. */
export function describeMachine() {
  const nginx = findNginxVersion()
  return {
    at: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    commit: findCommit(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    loadAtStart: loadavg()[0]!,
    versions: {
      node: process.versions.node,
      ...Object.fromEntries(packages.map((name) => [name, findVersion(name)])),
      ...(nginx && { nginx }),
    },
  }
}

export type Machine = ReturnType<typeof describeMachine>

function findVersion(name: string): string {
  const manifest = readFileSync(`node_modules/${name}/package.json`, 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

function findCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}
