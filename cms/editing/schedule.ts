import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { patiently } from '../database/conflicts.ts'

export type Plan = {
  type?: 'publish' | 'unpublish'
  /** Every language that has a text, if none is named. */
  locale?: Locale | null
  doc?: { relationTo: string; value: string }
  user?: { relationTo: 'users'; value: number | string } | null
  timezone?: string
}

/** How long a scheduled publication may be late, in ms. */
const look = 1000

/** Plans whose time has come and that nobody has begun. */
const due = (): Where => ({
  and: [
    { completedAt: { exists: false } },
    { hasError: { not_equals: true } },
    { processing: { equals: false } },
    {
      or: [
        { waitUntil: { exists: false } },
        { waitUntil: { less_than: new Date().toISOString() } },
      ],
    },
  ],
})

/**
 * Looks every second for jobs that are due and runs them. Only one process may do so: the one
 * that also follows the change log, so that what a job publishes is seen at once.
 */
export function runJobs(payload: Payload, every = look) {
  let stopped = false
  let running: Promise<void> | undefined
  const begun = release(payload)

  async function runDue() {
    await begun
    // asking is cheap; running takes the writer's lock even when there is nothing to run
    const { totalDocs } = await payload.db.count({ collection: 'payload-jobs', where: due() })
    if (totalDocs > 0 && !stopped)
      await payload.jobs.run({
        allQueues: true,
        limit: 50,
        overrideAccess: true,
        sequential: true,
        silent: { info: true },
      })
  }

  const timer = setInterval(() => {
    running ??= runDue()
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'Scheduled work failed; it is looked for again' }),
      )
      .finally(() => (running = undefined))
  }, every)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

/** A job this process had begun when it was killed is nobody's: it is begun anew. */
async function release(payload: Payload) {
  await payload.db.updateJobs({
    data: { processing: false },
    where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }] },
    returning: false,
    req: await createLocalReq({}, payload),
  })
}

/** Payload's own task would publish the default language only when asked for all, and cannot take back a single one. */
export function scheduleEachLanguage(config: SanitizedConfig): SanitizedConfig {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (task) task.handler = carryOut as never
  return config
}

const carryOut = async ({ input, req }: { input: Plan; req: PayloadRequest }) => {
  const { doc, type = 'publish', locale } = input
  if (!doc) return { output: {} }
  const collection = doc.relationTo as 'calls'
  const id = req.payload.db.defaultIDType === 'number' ? Number(doc.value) : doc.value
  // who set the time has not read what has been changed since
  const as = { ...(await findPlanner(req, input)), depth: 0, context: { planned: true } }
  if (type === 'unpublish' && !locale) {
    const change = { data: { _status: 'draft' }, unpublishAllLocales: true }
    await patiently(() =>
      req.payload.update({ ...as, collection, id: id as number, ...change } as never),
    )
    return { output: {} }
  }
  for (const each of locale ? [locale] : await findWritten(req, collection, id)) {
    const publishing = { data: { _status: 'published' }, publishSpecificLocale: each }
    const change = type === 'publish' ? publishing : { data: { _status: 'draft' } }
    const one = { ...as, collection, id: id as number, locale: each, fallbackLocale: false }
    // an editor who saves in that moment must not cost the plan
    await patiently(() => req.payload.update({ ...one, ...change } as never))
  }
  return { output: {} }
}

/** Acts as whoever made the plan, with the rights that person has now. */
async function findPlanner(req: PayloadRequest, { user }: Plan) {
  if (!user) return { overrideAccess: true }
  const planner = await req.payload.findByID({
    collection: 'users',
    id: user.value,
    depth: 0,
    overrideAccess: true,
  })
  return { overrideAccess: false, user: { ...planner, collection: 'users' } }
}

/** The languages in which the document has a title. */
async function findWritten(
  req: PayloadRequest,
  collection: 'calls',
  id: number | string,
): Promise<Locale[]> {
  const title = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const doc = (await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  })) as unknown as Record<string, unknown>
  const titles = (doc[title] ?? {}) as Partial<Record<Locale, string>>
  return locales.filter((locale) => titles[locale])
}
