/**
 * `node tests/load/prepare.ts DATA_DIR COUNT`: an installation with one open call and COUNT people,
 * each signed in with an application that is filled in and not yet submitted. Writes them to
 * `DATA_DIR/load.json`. A process of its own, so that the server that follows has the database alone.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { getSessions } from '../../cms/accounts/sessions.ts'
import { createConsoleProgress } from '../../cms/console.ts'
import type { User } from '../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from '../cms/applications/world.ts'

export type Prepared = { number: string; cookie: string; revision: number }[]

const [dataDir = '', count = '0'] = process.argv.slice(2)
if (!dataDir) throw new Error('node tests/load/prepare.ts DATA_DIR COUNT')
const world = await openApplicationsWorld(dataDir)
const call = await world.call()
const sessions = getSessions(world.payload)
const progress = createConsoleProgress()
const prepared: Prepared = []
for (let each = 0; each < Number(count); each += 1) {
  const user = (await world.payload.db.create({
    collection: 'users',
    data: { name: `Адам ${each}`, email: `load${each}@example.kz`, roles: ['member'] },
  })) as unknown as User
  const { application } = world.as(user)
  const started = await application.start({ call: call.slug!, locale: 'kk', ...answers })
  if (!started.ok) throw new Error(started.reason)
  const { number } = started
  const region = { 'p.region': String(world.region.id) }
  const saved = await application.save({ number, revision: '0', ...adult, ...region })
  if (!saved.ok) throw new Error(saved.reason)
  const { cookie } = await sessions.begin(user.id, null)
  prepared.push({ number, cookie: cookie.split(';')[0]!, revision: saved.revision })
  progress.step('Filling in applications', each + 1, Number(count))
}
progress.done()
writeFileSync(path.join(dataDir, 'load.json'), JSON.stringify(prepared))
await world.payload.destroy()
process.exit(0)
