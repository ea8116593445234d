/**
 * `npm run load`: 1,000 submissions within a minute at the deadline, over HTTP on this machine, then
 * the same with the server killed amid them. `--count 1000 --over 60 --kills 3 --json FILE`; without
 * `--kills`, first with none and then with three.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createConsoleProgress, failWithSentence } from '../../cms/console.ts'
import { runDeadline, type Outcome } from './deadline.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    over: { type: 'string', default: '60' },
    kills: { type: 'string' },
    json: { type: 'string' },
  },
})
const count = Number(values.count)
const over = Number(values.over)
const killings = values.kills === undefined ? [0, 3] : [Number(values.kills)]
if (!(count >= 1 && count <= 5000 && over >= 0 && over <= 600 && killings.every((n) => n <= 20)))
  failWithSentence('--count 1 to 5000, --over 0 to 600 (seconds), --kills 0 to 20')

const progress = createConsoleProgress()
const outcomes: (Outcome & { kills: number })[] = []
for (const kills of killings) {
  progress.step('Preparing')
  const onProgress = (done: number) => progress.step('Submitted', done, count)
  outcomes.push({
    kills,
    ...(await runDeadline({ count, over, kills, letters: true, onProgress })),
  })
}
progress.done()
console.table(
  outcomes.map(({ doubled, unverified, ...figures }) => ({
    ...figures,
    lost: count - figures.submitted,
    doubled: doubled.length,
    unverified: unverified.length,
  })),
)
if (values.json) writeFileSync(values.json, `${JSON.stringify(outcomes, null, 2)}\n`)
const isRight = (outcome: Outcome) =>
  [outcome.acknowledged, outcome.receipts, outcome.submitted, outcome.letters, outcome.mails].every(
    (each) => each === count,
  ) && outcome.doubled.length + outcome.unverified.length === 0
if (!outcomes.every(isRight))
  failWithSentence('Something was lost, doubled or not right: see the table.')
