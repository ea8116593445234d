import { confirmAll, proposeAll } from './all.ts'
import { answerAppeal, appeal } from './appeal.ts'
import { confirm, propose, retract } from './decide.ts'
import { readRanking, simulateFloors } from './ranking.ts'
import { readAggregates } from './results.ts'

/** Every verb of decisions. */
export const decisionVerbs = {
  readRanking,
  simulateFloors,
  propose,
  proposeAll,
  retract,
  confirm,
  confirmAll,
  appeal,
  answerAppeal,
  readAggregates,
} as const
