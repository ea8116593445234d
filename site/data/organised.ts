import type { CallDoc } from './documents.ts'

/** A call, for those who organise it, which is for the CMS to say. */
export async function findOrganised(
  { door, verbs }: Pick<App.Locals, 'door' | 'verbs'>,
  id: string,
): Promise<CallDoc | undefined> {
  if (!(await verbs.organiser.organises({ call: id }))) return undefined
  return door.findOne('calls', { id: { equals: id } })
}
