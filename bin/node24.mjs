import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** These scripts run under whatever Node is installed (20 or newer) and bring the project's own. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

export function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

const stamp = path.join(root, 'node_modules', '.installed')

/** Installs the packages when the list of them has changed since the last time. */
export async function install() {
  const wanted = hashFiles(['package.json', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const began = Date.now()
  console.error('Installing packages (a few minutes the first time) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ]
  const done = await run('installing', npm, args, { quiet: true })
  if (done !== 0)
    fail(
      'The packages could not be installed; the lines above say why. Check the connection and the disk, then try again.',
    )
  // npm may put the lock file in order while it installs
  writeFileSync(stamp, hashFiles(['package.json', 'package-lock.json']))
  console.error(`Packages installed in ${seconds(began)} s.`)
}

/** The path of Node 24 from npm, or of the Node running this where it is new enough. */
export function findNode() {
  const names = {
    linux: `node-linux-${process.arch}`,
    win32: `node-win-${process.arch}`,
    darwin: `node-darwin-${process.arch}`,
  }
  const bundled = path.join(
    root,
    'node_modules',
    names[process.platform] ?? '',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(bundled) && statSync(bundled).isFile()) return bundled
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(
    `This system has Node ${process.versions.node} and npm has no Node 24 for it. Install Node 24 from nodejs.org, then try again.`,
  )
}

/** Runs a command to its end; `quiet` ones are said to be at work every five seconds, on stderr. */
export function run(name, command, args, { env = process.env, quiet = false } = {}) {
  const began = Date.now()
  return new Promise((resolve) => {
    // what a command of ours prints to stdout may be a file someone asked for
    const stdio = quiet ? ['ignore', 2, 2] : 'inherit'
    const child = spawn(command, args, { stdio, env, shell: process.platform === 'win32' })
    const ticker =
      quiet && setInterval(() => console.error(`  ${name} … ${seconds(began)} s`), 5000)
    child.on('error', (error) => console.error(error.message))
    child.on('close', (code) => {
      if (ticker) clearInterval(ticker)
      if (code !== 0) console.error(`${name} failed after ${seconds(began)} s`)
      resolve(code ?? 1)
    })
  })
}

export const seconds = (began) => ((Date.now() - began) / 1000).toFixed(1)

/** One hash over files and folders, by name and content. */
export function hashFiles(
  places,
  // what a build itself leaves among its sources is no source
  ignore = /(^|\/)(node_modules|\.next|next-env\.d\.ts|dist|\.data|migrations\/.*\.json)(\/|$)/,
) {
  const hash = createHash('sha256')
  const visit = (place) => {
    const relative = path.relative(root, path.resolve(root, place)).split(path.sep).join('/')
    if (ignore.test(relative) || !existsSync(place)) return
    if (statSync(place).isDirectory())
      for (const name of readdirSync(place).sort()) visit(path.join(place, name))
    else hash.update(`${relative}\n`).update(readFileSync(place))
  }
  for (const place of places) visit(place)
  return hash.digest('hex')
}

/** What Node is given before one of our programs. */
export const before = ['--import', './bin/module-paths.mjs']

/** What a program of ours finds around it: this Node and our own commands before those of the machine. */
export function environmentWith(node) {
  const paths = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH]
  return {
    ...process.env,
    PATH: paths.join(path.delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_UPDATE_NOTIFIER: '1',
    // the second start reads what the first has compiled
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
  }
}
