/** One sentence for the person at the terminal, and the end. */
export function failWithSentence(sentence: string): never {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

export type Progress = {
  step: (name: string, done?: number, total?: number) => void
  done: () => void
}

/** Shows a long task on the terminal: a living line on a screen, a line every few seconds in a log. */
export function createConsoleProgress(every = 3000): Progress {
  let shown = 0
  let last = ''
  const screen = process.stderr.isTTY
  return {
    step(name, done, total) {
      const share =
        done === undefined
          ? '…'
          : total
            ? ` ${Math.floor((100 * done) / total)} %`
            : ` ${done.toLocaleString('en')}`
      const line = `  ${name}${share}`
      if (screen) process.stderr.write(`\r\x1b[K${line}`)
      else if (name !== last || Date.now() - shown > every) {
        console.error(line)
        shown = Date.now()
      }
      last = name
    },
    done() {
      if (screen && last) process.stderr.write('\r\x1b[K')
    },
  }
}
