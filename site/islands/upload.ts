import { shrink } from './shrink.ts'

/** A piece of a file, in bytes: on a weak line little is sent twice. */
const piece = 256 * 1024
/** How long it waits after each failure in a row, in ms; after the last always as long. */
const pauses = [1000, 2000, 5000, 10_000, 30_000]

type Answer = {
  ok: boolean
  reason?: string
  id?: number | string
  offset?: number
  done?: boolean
}

/**
 * Sends a file piece by piece, made smaller first where it is a large picture. After a break it goes
 * on where the server has it, as long as the page is open; the same file chosen again later does too.
 */
export async function uploadWhole(
  address: string,
  input: HTMLInputElement,
  given: File,
): Promise<boolean> {
  const { bar, say } = findPlaces(input)
  const file = await shrink(given)
  const ask = new URLSearchParams({
    question: input.dataset['file'] ?? '',
    fileName: file.name,
    size: String(file.size),
  })
  if (bar) bar.hidden = false
  let failures = 0
  for (;;) {
    try {
      const begun = await send(`${address}?${ask}`, { method: 'POST' })
      if (!begun.ok || begun.id === undefined) return refuse(begun)
      let offset = begun.offset ?? 0
      for (;;) {
        say('')
        if (bar) bar.value = (offset / file.size) * 100
        const body = file.slice(offset, offset + piece)
        const taken = await send(`${address}?id=${begun.id}&offset=${offset}`, {
          method: 'PUT',
          body,
        })
        if (!taken.ok && taken.offset === undefined) return refuse(taken)
        failures = 0
        offset = taken.offset ?? offset
        if (taken.done) {
          input.value = ''
          return true
        }
      }
    } catch {
      say(input.dataset['waits'] ?? '')
      await waitForNetwork(pauses[Math.min(failures, pauses.length - 1)]!)
      failures += 1
    }
  }

  function refuse({ reason = '' }: Answer) {
    const refusals = JSON.parse(input.dataset['refused'] ?? '{}') as Record<string, string>
    say(refusals[reason] ?? '')
    if (bar) bar.hidden = true
    input.value = ''
    return false
  }
}

function findPlaces(input: HTMLInputElement) {
  const place = input.parentElement
  const status = place?.querySelector<HTMLElement>('[data-upload]')
  return {
    bar: place?.querySelector<HTMLProgressElement>('progress.upload'),
    say(text: string) {
      if (status) status.textContent = text
    },
  }
}

/** Until so much time has passed, or the device says that the network is back. */
const waitForNetwork = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    addEventListener('online', done)
  })

async function send(address: string, options: RequestInit): Promise<Answer> {
  const answer = await fetch(address, options)
  return (await answer.json()) as Answer
}
