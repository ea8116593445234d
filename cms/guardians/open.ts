import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { limitSignIn, type Later } from '../accounts/limits.ts'
import { findOpened, keyForm, type Opened } from './find.ts'
import { hashCode } from './keys.ts'

type Opening = ({ ok: true } & Opened) | { ok: false; reason: 'keys' } | Later

/** The codes that were right in a request: what it does next does not count them again. */
const right = new WeakMap<Asker, Set<string>>()

/**
 * Opens a guardianship by the link or the code. A link's token cannot be guessed; a code is short
 * enough to be tried, so attempts are counted as those to sign in are: for this code, and from this
 * address at whatever codes and accounts.
 */
export async function openByKeys(payload: Payload, asker: Asker, given: unknown): Promise<Opening> {
  const code = findCode(given)
  if (!code || right.get(asker)?.has(code)) return toOpening(await findOpened(payload, given))
  const ways = { here: 'guardianHere', there: 'guardianThere' } as const
  const limit = await limitSignIn(payload, ways, `guardian ${code}`, asker.address)
  if (limit.later) return limit.later
  const opening = toOpening(await findOpened(payload, given))
  if (!opening.ok) return opening
  await limit.succeeded()
  right.set(asker, new Set([...(right.get(asker) ?? []), code]))
  return opening
}

const toOpening = (opened: Opened | undefined): Exclude<Opening, Later> =>
  opened ? { ok: true, ...opened } : { ok: false, reason: 'keys' }

/** Of both, the token counts. */
function findCode(given: unknown): string | undefined {
  const { data } = keyForm.safeParse(given)
  return data?.code && !data.token ? hashCode(data.code) : undefined
}
