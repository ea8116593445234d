import type { CallDoc } from './documents.ts'

/** A call, for those who organise it: the list of those is the CMS’s. */
export async function findOrganised(
  { door, verbs }: Pick<App.Locals, 'door' | 'verbs'>,
  id: string,
): Promise<CallDoc | undefined> {
  const calls = await verbs.organiser.listCalls()
  if (!calls.some((call) => call.id === id)) return undefined
  return door.findOne('calls', { id: { equals: id } })
}
