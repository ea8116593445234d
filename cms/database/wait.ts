import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { getPayload, type Payload } from 'payload'
import type { Environment } from '../../environment.ts'
import type { Progress } from '../console.ts'

const away = /SQLITE_(BUSY|LOCKED|CANTOPEN|IOERR)|locked|ECONNREFUSED|timed out|ServerSelection/i

/** Opens the database, trying again while it is locked or away: stored pages are served meanwhile. */
export async function openDatabasePatiently(
  config: Parameters<typeof getPayload>[0]['config'],
  environment: Environment,
  progress: Progress,
): Promise<Payload> {
  for (;;) {
    if (isMissing(environment)) {
      progress.step(
        `The database ${environment.DATABASE_URL} is not there, though this folder has been used: put it back`,
      )
    } else {
      try {
        return await getPayload({ config })
      } catch (error) {
        if (!away.test(String(error))) throw error
        progress.step('The database does not answer; stored pages are served')
      }
    }
    await wait(1000)
  }
}

/** A folder that has been used has its secret and its search snapshot; its database is not simply made anew. */
const isMissing = ({ DATABASE_URL, DATA_DIR }: Environment) =>
  DATABASE_URL.startsWith('file:') &&
  !existsSync(toPath(DATABASE_URL)) &&
  existsSync(path.join(DATA_DIR, 'search.snapshot'))

const toPath = (url: string) =>
  url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length)
