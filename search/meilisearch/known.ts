import { shortestPart } from '../attempts.ts'
import type { Slot } from '../plan.ts'
import type { Asker } from './asker.ts'
import { attribute } from './attributes.ts'
import { quote } from './filter.ts'

/** Which of the words, and of the parts they could be cut in, somebody has written. */
export async function findKnownKeys(
  asker: Asker,
  slots: readonly Slot[],
  audience: readonly string[],
): Promise<Set<string>> {
  const keys = [...new Set(slots.flatMap(({ keys: [key = ''] }) => toParts(key)))]
  const fields = [attribute.names, attribute.places, attribute.body]
  const counts = await asker.count(
    keys.map((key) => [
      ...audience,
      `(${fields.map((name) => `${name} = ${quote(key)}`).join(' OR ')})`,
    ]),
  )
  return new Set(keys.filter((_, at) => counts[at]))
}

function toParts(key: string): string[] {
  if (!/^[a-z]{4,24}$/.test(key)) return []
  const cuts = Array.from(
    { length: key.length - 2 * shortestPart + 1 },
    (_, at) => at + shortestPart,
  )
  return [key, ...cuts.flatMap((at) => [key.slice(0, at), key.slice(at)])]
}
