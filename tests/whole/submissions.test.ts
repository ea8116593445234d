import { expect, test } from 'vitest'
import { runDeadline } from '../load/deadline.ts'

/** `SUBMISSIONS=1000 npm test` does what a deadline brings; the everyday run is shorter. */
const count = Number(process.env.SUBMISSIONS ?? 60)

test.each([0, 1])(
  `${count} submit over HTTP within seconds, the server killed %i times: none lost, none doubled`,
  { timeout: 300_000 },
  async (kills) => {
    const outcome = await runDeadline({ count, over: count / 20, kills })
    const { seconds, p95, retries, mails, ...held } = outcome
    console.info(
      `${count} submissions, ${kills} kills: ${seconds} s, p95 ${p95} ms, ${retries} retries`,
    )
    expect(held).toMatchObject({
      acknowledged: count,
      receipts: count,
      submitted: count,
      doubled: [],
      unverified: [],
      letters: count,
    })
    expect(mails).toBeLessThanOrEqual(count)
    if (kills > 0) expect(retries).toBeGreaterThan(0)
  },
)
