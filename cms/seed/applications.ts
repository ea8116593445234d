import type { PayloadRequest } from 'payload'
import { newNumber } from '../applications/number.ts'
import { movesFrom, moves, type MoveName, type State } from '../applications/life.ts'
import { issueReceipt } from '../applications/receipts.ts'
import type { Application, Call, Review } from '../payload-types.ts'
import { chainReview } from '../reviews/chain.ts'
import { criteriaOf, toPoints } from '../reviews/points.ts'
import type { SeedApplication } from './demo/applications.ts'

type GetId = (collection: string, key: string) => number | string

/** The moves by which an application has come to its state. */
const wayTo: Record<State, MoveName[]> = {
  draft: [],
  submitted: ['submit'],
  in_review: ['submit', 'take'],
  returned: ['submit', 'return'],
  accepted: ['submit', 'take', 'accept'],
  declined: ['submit', 'take', 'decline'],
  withdrawn: ['submit', 'withdraw'],
}
const hours = 3_600_000

/** Writes the applications of the demo world with their history, receipts, reviews and decisions. */
export async function seedApplications(
  req: PayloadRequest,
  all: readonly SeedApplication[],
  { getId, startedAt }: { getId: GetId; startedAt: Date },
) {
  for (const [index, row] of all.entries()) await write(req, row, index, { getId, startedAt })
}

async function write(
  req: PayloadRequest,
  row: SeedApplication,
  index: number,
  { getId, startedAt }: { getId: GetId; startedAt: Date },
) {
  const { db } = req.payload
  const call = (await db.findOne<Call>({
    collection: 'calls',
    where: { id: { equals: getId('calls', row.call) } },
    req,
  }))!
  const at = (step: number) =>
    new Date(startedAt.getTime() - (30 - index) * hours + step * hours).toISOString()
  const account = getId('users', row.account)
  const number = newNumber()
  const reviewers = reviewersOf(row).map((key) => getId('users', key))
  const submitted = row.state !== 'draft'
  const { answers, scores = [], outcome, note, profile, region } = row
  const points = scores.map(([idea, effort]) => toPoints(criteriaOf(call), { idea, effort }))
  const complete = scores.length === 2
  const application = (await db.create({
    collection: 'applications',
    data: {
      number,
      who: row.state === 'withdrawn' ? number : `${call.id}:demo:${index}`,
      call: call.id,
      organisation:
        typeof call.organisation === 'object' ? call.organisation?.id : call.organisation,
      account,
      profile: profile ? getId('profiles', profile) : null,
      onBehalf: row.onBehalf ?? 'self',
      locale: 'kk',
      state: row.state,
      familyName: row.familyName,
      givenName: row.givenName,
      birthDate: row.birthDate,
      kind: row.kind,
      region: getId('regions', region),
      settlementType: row.settlementType,
      grade: row.grade ?? null,
      answers,
      identifying: {},
      team: [],
      revision: wayTo[row.state].length + 1,
      blind: true,
      reviewers,
      points: complete ? Math.round((points[0]! + points[1]!) * 5) / 10 : null,
      returnedNote: row.state === 'returned' ? note : null,
      submittedAt: submitted ? at(0) : null,
    },
    req,
  })) as unknown as Application
  let state: State = 'draft'
  for (const [step, move] of wayTo[row.state].entries()) {
    if (!movesFrom(state).includes(move)) throw new Error(`The seed makes ${move} from ${state}`)
    const said = move === 'return' ? note : null
    const moved = { move, from: state, to: moves[move].to, note: said, at: at(step) }
    await db.create({
      collection: 'moves',
      data: { ...moved, application: application.id, actor: null },
      req,
    })
    state = moves[move].to
  }
  if (submitted) await issueReceipt(req, application, [], at(0))
  for (const [place, reviewer] of reviewers.entries()) {
    const given = scores[place]
    const review = (await db.create({
      collection: 'reviews',
      data: {
        application: application.id,
        call: call.id,
        reviewer,
        state: given ? 'submitted' : 'assigned',
        by: 'automatic',
        scores: given ? { idea: given[0], effort: given[1] } : null,
        comment: given ? 'Ойы анық, не істегені көрініп тұр; келесі қадамын нақтылау керек.' : null,
        revealed: complete,
        assignedAt: at(1),
        submittedAt: given ? at(4) : null,
      },
      req,
    })) as unknown as Review
    if (given) await chainReview(req, review)
  }
  if (!outcome) return
  await db.create({
    collection: 'decisions',
    data: {
      application: application.id,
      call: call.id,
      outcome,
      way: 'score',
      label: `${[...row.givenName][0]}. ${[...row.familyName][0]}.`,
      region: getId('regions', region),
      proposedBy: getId('users', 'editor'),
      proposedAt: at(6),
      confirmedBy: getId('users', 'editor2'),
      decidedAt: at(8),
      feedback:
        outcome === 'accepted'
          ? 'Құттықтаймыз! Тәлімгер сізге осы аптада хабарласады.'
          : 'Ойыңыз жақсы. Келесі жолы роботты далада сынап, нәтижесін жазыңыз.',
      appealUntil: outcome === 'declined' ? at(248) : null,
    },
    req,
  })
}

const reviewersOf = ({ state }: SeedApplication): string[] =>
  state === 'in_review' || state === 'accepted' || state === 'declined'
    ? ['reviewer', 'reviewer2']
    : []
