import type { Locale } from '../../search/document.ts'
import { formatMessage } from './messages.ts'

const width = 30
/** How often the line is drawn again, and a new one printed where there is no terminal, in ms. */
const redraw = 100
const reprint = 3000

/** Shows on `out` how far the work has come: a bar in a terminal, a line now and then in a log. */
export function createProgress(out: NodeJS.WriteStream, locale: Locale) {
  let shownAt = Date.now()
  const show = (rows: number, share: number) => {
    const text = formatMessage(locale, {
      key: 'progress',
      values: { rows, percent: Math.floor(share * 100) },
    })
    if (!out.isTTY) return void out.write(`${text}\n`)
    const full = Math.round(share * width)
    out.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${text}`)
  }
  return {
    at(rows: number, share: number) {
      if (Date.now() - shownAt < (out.isTTY ? redraw : reprint)) return
      shownAt = Date.now()
      show(rows, share)
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K')
    },
  }
}
