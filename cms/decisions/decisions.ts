import { answerAppeal, appeal } from './appeal.ts'
import { confirm, propose, retract } from './decide.ts'
import { readRanking, simulateFloors } from './ranking.ts'

/** Every verb of decisions. */
export const decisionVerbs = {
  readRanking,
  simulateFloors,
  propose,
  retract,
  confirm,
  appeal,
  answerAppeal,
} as const
