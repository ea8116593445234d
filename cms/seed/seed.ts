import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { giveFactor } from '../factors/give.ts'
import { newPassword, writeAccounts, type DemoAccount } from './accounts.ts'
import { article } from './content/article.ts'
import { centres } from './content/centres.ts'
import { milestones } from './content/milestones.ts'
import { organisations } from './content/organisations.ts'
import { pages } from './content/pages.ts'
import { pictures } from './content/pictures.ts'
import { programmes } from './content/programmes.ts'
import { regions } from './content/regions.ts'
import { siteSettings } from './content/site-settings.ts'
import { seedApplications } from './applications.ts'
import { accounts } from './demo/accounts.ts'
import { achievements } from './demo/achievements.ts'
import { applications } from './demo/applications.ts'
import { awards } from './demo/awards.ts'
import { calls } from './demo/calls.ts'
import { consents, guardianships } from './demo/consents.ts'
import { events } from './demo/events.ts'
import { answers, letters, vettings } from './demo/letters.ts'
import { news } from './demo/news.ts'
import { organisations as demoOrganisations } from './demo/organisations.ts'
import { profiles } from './demo/profiles.ts'
import { registrations } from './demo/registrations.ts'
import { resources } from './demo/resources.ts'
import type { SeedDocument, SeededCollection } from './document.ts'
import { drawPicture } from './pictures.ts'
import { seedRegistrations } from './registrations.ts'
import { createWriter } from './write.ts'

export type SeedProgress = { collection: string; done: number; total: number }
type Options = {
  /** The demo world's dates are counted from here. */
  startedAt: Date
  dataDir: string
  onProgress?: (progress: SeedProgress) => void
}
export type SeedResult =
  { seeded: false } | { seeded: true; accountsFile: string; documents: number }

type Group = {
  [Name in SeededCollection]: readonly [Name, readonly SeedDocument<Name>[]]
}[SeededCollection]

/** In the order in which they name each other. */
const groups: readonly Group[] = [
  ['regions', regions],
  ['centres', centres],
  ['organisations', [...organisations, ...demoOrganisations]],
  ['programmes', programmes],
  ['milestones', milestones],
  ['pages', pages],
  ['resources', resources],
  ['users', accounts],
  ['profiles', profiles],
  ['guardianships', guardianships],
  ['consents', consents],
  ['vettings', vettings],
  ['contact-requests', letters],
  ['contact-messages', answers],
  ['achievements', achievements],
  ['awards', awards],
  ['calls', calls],
  ['events', events],
  ['news', [article, ...news]],
]

/**
 * Fills an empty database with the content of the article and the demo world; a database that has
 * regions is left alone. All is one transaction: a crash in the middle leaves the database empty.
 */
export async function seed(
  payload: Payload,
  { startedAt, dataDir, onProgress }: Options,
): Promise<SeedResult> {
  const { totalDocs } = await payload.count({ collection: 'regions', overrideAccess: true })
  if (totalDocs > 0) return { seeded: false }

  const drawn = await Promise.all(
    pictures.map(async (picture) => ({ ...picture, file: await drawPicture(picture) })),
  )
  return inTransaction(payload, async (req) => {
    if (!req.transactionID)
      throw new Error(
        'The database has no transactions: it would not survive a crash while it is filled',
      )
    const { write, writeGlobal, getId } = createWriter(req, startedAt)
    const total = pictures.length + groups.reduce((sum, [, documents]) => sum + documents.length, 0)
    let done = 0
    const tell = (collection: string) => onProgress?.({ collection, done: (done += 1), total })

    for (const { key, media, file } of drawn) {
      await write('media', { key, ...media }, { file })
      tell('media')
    }
    const made: DemoAccount[] = []
    for (const [collection, documents] of groups) {
      for (const document of documents) {
        const account = collection === 'users' ? addAccount(made, document) : undefined
        await write(collection, document, account && { password: account.password })
        // without one, an administrator may do nothing but set it up
        if (account?.role === 'administrator') account.totp = await giveFactor(req, account.email)
        tell(collection)
      }
    }
    await seedApplications(req, applications, { getId, startedAt })
    await seedRegistrations(req, registrations, { getId, startedAt })
    await writeGlobal('site-settings', siteSettings)
    // before the commit: accounts nobody knows the passwords of would be lost
    const accountsFile = writeAccounts(dataDir, made)
    return { seeded: true, accountsFile, documents: total }
  })
}

function addAccount(
  made: DemoAccount[],
  { name, email, roles }: SeedDocument<'users'>,
): DemoAccount {
  const account = {
    role: (roles as DemoAccount['role'][])[0]!,
    name,
    email,
    password: newPassword(),
  }
  made.push(account as DemoAccount)
  return made.at(-1)!
}
