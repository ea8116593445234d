import type { SearchQuery } from '../engine.ts'
import { toWeak } from '../language/fold.ts'
import { chooseLikes, chooseMeant, fewAnswers, isNewWording, toCaseOf } from '../meant.ts'
import type { Slot } from '../plan.ts'
import { strength } from '../strength.ts'
import { shown } from './answer.ts'
import type { Asker } from './asker.ts'
import { attribute } from './attributes.ts'
import { quote } from './filter.ts'
import type { Scored } from './ranked.ts'
import type { Reading } from './reading.ts'
import { findBest, toTerms } from './score.ts'

/** Documents whose words are compared. */
const compared = 50

/**
 * The words as they were probably meant, or nothing. Taken from documents the asker may see, so it
 * gives nothing away. `countVisible` tells how much would be found with other words.
 */
export async function suggest(
  asker: Asker,
  { words }: SearchQuery,
  audience: readonly string[],
  { attempt }: Reading,
  visible: number,
  scored: readonly Scored[],
  countVisible: (words: string) => Promise<number>,
): Promise<string | undefined> {
  if (attempt.relaxed) {
    const meant = attempt.slots.map((slot) => findMeant(scored, slot) ?? slot.text)
    const suggestion = meant.join(' ')
    const isWorthIt = isNewWording(suggestion, words) && (await countVisible(suggestion)) > 0
    return isWorthIt ? suggestion : undefined
  }
  if (attempt.words !== words) return visible ? attempt.words : undefined
  const [slot] = attempt.slots
  if (!slot || attempt.slots.length > 1 || visible >= fewAnswers) return undefined
  return findLike(asker, slot, audience)
}

/** The commonest word nearest to a word nobody found has written. */
function findMeant(scored: readonly Scored[], slot: Slot): string | undefined {
  const best = scored.flatMap(({ terms }) => findBest(terms, slot, true) ?? [])
  // Known as typed: nothing to correct.
  if (best.some(({ how }) => how <= strength.crossPrefix)) return undefined
  const frequency = Map.groupBy(best, ({ term }) => term.raw)
  const candidates = best.map(({ term, how }) => {
    return { text: term.raw, how, frequency: frequency.get(term.raw)?.length ?? 0 }
  })
  return chooseMeant(slot.text, candidates)
}

/** A name weakly like a word that was found: Ақан for Ахан. */
async function findLike(
  asker: Asker,
  slot: Slot,
  audience: readonly string[],
): Promise<string | undefined> {
  if (!slot.weak) return undefined
  const isLike = `${attribute.marks} = ${quote(`%${slot.weak}`)}`
  const [reply] = await asker.all([{ filter: [...audience, isLike], limit: compared, ...shown }])
  const likes = new Map<string, number>()
  for (const { terms } of reply?.hits ?? []) {
    for (const { key, raw } of toTerms(terms)) {
      if (!raw || toWeak(key) !== slot.weak || slot.keys.includes(key)) continue
      const text = toCaseOf(slot.text, raw)
      likes.set(text, (likes.get(text) ?? 0) + 1)
    }
  }
  return chooseLikes(likes)[0]
}
