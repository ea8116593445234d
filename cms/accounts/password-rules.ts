import { toOtherLayouts } from '../../search/language/layout.ts'

/** NIST 800-63B: length over rules on signs. Counted as people count, in signs. */
export const shortest = 10
export const longest = 1000

export type PasswordRefusal = 'password.short' | 'password.long' | 'password.common'

/** Words that are everywhere here and in no list of leaked passwords. */
const ours = ['elumiti', 'el-umiti', 'елүміті', 'елумити', 'ел үміті', 'қазақстан', 'казахстан']

/** Below so many guesses a password is found in minutes by whoever has the hashes. */
const fewGuesses = 1e6

type Guess = (password: string, about: string[]) => Promise<number>
let guess: Guess | undefined

/** The list of 49,000 leaked passwords, read when it is first needed. */
async function openList(): Promise<Guess> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const estimate = new ZxcvbnFactory({
    dictionary: common.dictionary,
    graphs: common.adjacencyGraphs,
    maxLength: 100,
  })
  return async (password, about) => estimate.check(password, about).guesses
}

/**
 * Whether somebody may take this password. `about` are their names and address, which are the first to
 * be tried. Typed in another layout it is as well known: «йцукен…» is `qwerty…`.
 */
export async function checkNewPassword(
  password: string,
  about: readonly string[] = [],
): Promise<{ ok: true } | { ok: false; reason: PasswordRefusal }> {
  const { length } = [...password]
  if (length < shortest) return { ok: false, reason: 'password.short' }
  if (length > longest) return { ok: false, reason: 'password.long' }
  // what is longer than any list is guessed by nobody who knows a list
  if (length > 64) return { ok: true }
  guess ??= await openList()
  const words = [
    ...ours,
    ...about.flatMap((word) => [word, ...word.split('@'), ...word.split(/[@.\s-]+/)]),
  ]
  const known = words.filter((word) => word.length > 2).map((word) => word.toLowerCase())
  for (const typed of [password, ...toOtherLayouts(password)])
    if ((await guess(typed.toLowerCase(), known)) < fewGuesses)
      return { ok: false, reason: 'password.common' }
  return { ok: true }
}
