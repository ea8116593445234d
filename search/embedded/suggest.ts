import type { Attempt } from '../attempts.ts'
import type { SearchQuery } from '../engine.ts'
import {
  type Candidate,
  chooseLikes,
  chooseMeant,
  fewAnswers,
  isNewWording,
  toCaseOf,
} from '../meant.ts'
import type { Slot } from '../plan.ts'
import { strength, type Strength } from '../strength.ts'
import { matchAt, textAt, toBytes } from './column.ts'
import type { Living } from './living.ts'
import { findWeak, resolve } from './resolve.ts'

/**
 * The words as they were probably meant, or nothing. `countVisible` tells how much the asker would
 * find with other words: a suggestion that finds nothing could only give away what is hidden.
 */
export function suggest(
  livings: readonly Living[],
  { words }: SearchQuery,
  attempt: Attempt,
  visible: number,
  countVisible: (words: string) => number,
): string | undefined {
  if (attempt.relaxed) {
    const meant = attempt.slots.map((slot) => findMeant(livings, slot) ?? slot.text)
    const suggestion = meant.join(' ')
    return isNewWording(suggestion, words) && countVisible(suggestion) ? suggestion : undefined
  }
  if (attempt.words !== words) return visible ? attempt.words : undefined
  const [slot] = attempt.slots
  if (!slot || attempt.slots.length > 1 || visible >= fewAnswers) return undefined
  return findLike(livings, slot).find((like) => countVisible(like) > 0)
}

/** The commonest word nearest to a word that is not in the index. */
function findMeant(livings: readonly Living[], slot: Slot): string | undefined {
  const candidates: Candidate[] = []
  for (const { segment } of livings) {
    const { terms, hows } = resolve(segment, slot, true)
    // Known as typed: nothing to correct.
    if (hows.some((how) => how <= strength.crossPrefix)) return undefined
    terms.forEach((term, at) => {
      const text = textAt(segment.raws, term)
      const frequency =
        (segment.postingStarts[term + 1] as number) - (segment.postingStarts[term] as number)
      candidates.push({ text, how: hows[at] as Strength, frequency })
    })
  }
  return chooseMeant(slot.text, candidates)
}

/** Names weakly like a word that was found: Ақан for Ахан. */
function findLike(livings: readonly Living[], slot: Slot): string[] {
  if (!slot.weak) return []
  const likes = new Map<string, number>()
  for (const { segment } of livings) {
    for (const key of findWeak(segment, slot.weak)) {
      if (slot.keys.some((own) => isKey(segment, key, own))) continue
      const end = segment.keyTerms[key + 1] as number
      for (let term = segment.keyTerms[key] as number; term < end; term++) {
        const frequency =
          (segment.postingStarts[term + 1] as number) - (segment.postingStarts[term] as number)
        const text = toCaseOf(slot.text, textAt(segment.raws, term))
        likes.set(text, (likes.get(text) ?? 0) + frequency)
      }
    }
  }
  return chooseLikes(likes)
}

function isKey(segment: Living['segment'], at: number, key: string): boolean {
  return matchAt(segment.keys, at, toBytes(key)) === 2
}
