/** Batches handed over one at a time; whoever hands over waits until the batch has been taken in. */
export class Feed<T> implements AsyncIterable<T> {
  #next: { value: T; taken: () => void } | { end: true; failure?: Error } | undefined
  #wake: (() => void) | undefined
  #previous: (() => void) | undefined

  give(value: T): Promise<void> {
    return new Promise((taken) => {
      this.#next = { value, taken }
      this.#wake?.()
    })
  }

  /** Ends the batches; with a failure the reader throws it. */
  end(failure?: Error): void {
    this.#next = failure ? { end: true, failure } : { end: true }
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      this.#previous?.()
      this.#previous = undefined
      if (!this.#next) await new Promise<void>((wake) => (this.#wake = wake))
      const next = this.#next
      this.#next = undefined
      if (!next) continue
      if ('end' in next) {
        if (next.failure) throw next.failure
        return
      }
      this.#previous = next.taken
      yield next.value
    }
  }
}
