import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  environmentWith,
  fail,
  findNode,
  hashFiles,
  install,
  root,
  run,
  seconds,
} from './node24.mjs'

const parts = [
  {
    name: 'site',
    inputs: [
      'site',
      'search',
      'cms/payload-types.ts',
      'astro.config.mjs',
      'package-lock.json',
      'tsconfig.json',
    ],
    stamp: 'dist/build-id',
    // not `--silent`: the built site would then keep silent about its errors too
    args: ['node_modules/astro/bin/astro.mjs', 'build'],
  },
  {
    name: 'admin',
    inputs: ['cms', 'search', 'environment.ts', 'package-lock.json'],
    stamp: 'cms/admin/.next/build-id',
    args: ['node_modules/next/dist/bin/next', 'build', 'cms/admin'],
  },
]

/** Builds what is missing or older than its sources. */
export async function build(node) {
  for (const part of parts) {
    const wanted = hashFiles(part.inputs).slice(0, 16)
    const stamp = path.join(root, part.stamp)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue
    const began = Date.now()
    console.error(`Building the ${part.name} …`)
    rmSync(stamp, { force: true })
    const env = {
      ...environmentWith(node),
      NODE_ENV: 'production',
      DATA_DIR: path.join(root, 'node_modules/.cache/build-data'),
      PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
    }
    if ((await run(`building the ${part.name}`, node, part.args, { env, quiet: true })) !== 0)
      fail(`The ${part.name} could not be built; the lines above say why.`)
    writeFileSync(stamp, wanted)
    console.error(`The ${part.name} is built (${seconds(began)} s).`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await install()
  await build(findNode())
}
