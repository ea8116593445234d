import { setTimeout as wait } from 'node:timers/promises'
import type { Prepared } from './prepare.ts'

export type Client = Prepared[number]
export type Acknowledged = {
  number: string
  /** From the first try until the answer, in ms. */
  ms: number
  tries: number
}

/** How long a client goes on trying, and waits between two tries, in ms. */
const patience = 240_000
const pause = () => 200 + Math.random() * 800

/** Submits as the form does, and again after every break, until the server has acknowledged it. */
export async function submit(
  { number, cookie, revision }: Client,
  findUrl: () => string,
): Promise<Acknowledged | undefined> {
  const began = performance.now()
  const here = `/kk/account/applications/${number}/`
  for (let tries = 1; performance.now() - began < patience; tries += 1) {
    const url = findUrl()
    const answer = await fetch(`${url}${here}check/`, {
      method: 'POST',
      headers: { cookie, origin: url },
      body: new URLSearchParams({ do: 'submit', revision: String(revision) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    }).catch(() => undefined)
    if (answer) {
      const text = await answer.text().catch(() => '')
      if (answer.status === 303 && answer.headers.get('location') === here)
        return { number, ms: performance.now() - began, tries }
      // what the server refuses will not be right the next time
      if (answer.status < 500)
        throw new Error(`${number}: ${answer.status} ${text.replace(/\s+/g, ' ').slice(0, 300)}`)
    }
    await wait(pause())
  }
  return undefined
}

/** The page that anybody can verify a receipt on, for each; those that it does not confirm. */
export async function findUnverified(url: string, numbers: readonly string[]): Promise<string[]> {
  const left = [...numbers]
  const wrong: string[] = []
  const lane = async () => {
    for (let number = left.pop(); number; number = left.pop()) {
      const answer = await fetch(`${url}/en/receipts/${number}/`)
      const text = await answer.text()
      if (answer.status !== 200 || !text.includes('The receipt is right')) wrong.push(number)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  return wrong
}
