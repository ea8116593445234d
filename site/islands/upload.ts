import { shrink } from './shrink.ts'

/** A piece of a file, in bytes: on a weak line little is sent twice. */
const piece = 256 * 1024
const patience = [500, 2000, 5000, 10_000]
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Answer = { ok: boolean; id?: number; offset?: number; done?: boolean }

/** Sends a file piece by piece; after a break it goes on where the server has it. */
export async function uploadWhole(
  address: string,
  input: HTMLInputElement,
  given: File,
): Promise<boolean> {
  const file = await shrink(given)
  const bar = input.parentElement?.querySelector<HTMLProgressElement>('progress.upload')
  if (bar) bar.hidden = false
  const ask = new URLSearchParams({
    question: input.dataset['file'] ?? '',
    fileName: file.name,
    size: String(file.size),
  })
  for (const pause of patience) {
    try {
      const begun = await send(`${address}?${ask}`, { method: 'POST' })
      if (!begun.ok || begun.id === undefined) return false
      let offset = begun.offset ?? 0
      for (;;) {
        const body = file.slice(offset, offset + piece)
        const taken = await send(`${address}?id=${begun.id}&offset=${offset}`, {
          method: 'PUT',
          body,
        })
        if (!taken.ok && taken.offset === undefined) return false
        offset = taken.offset ?? offset
        if (bar) bar.value = (offset / file.size) * 100
        if (taken.done) {
          input.value = ''
          return true
        }
      }
    } catch {
      await wait(pause)
    }
  }
  return false
}

async function send(address: string, options: RequestInit): Promise<Answer> {
  const answer = await fetch(address, options)
  return (await answer.json()) as Answer
}
