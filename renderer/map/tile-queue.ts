interface Waiting<Q, A> {
  readonly question: Q
  readonly isWanted: () => boolean
  readonly settle: (answer: A | null) => void
  readonly fail: (error: unknown) => void
}

/** Asks for tiles one after the other, and for none that has gone out of sight before its turn came. */
export class TileQueue<Q, A> {
  readonly #ask: (question: Q) => Promise<A>
  readonly #most: number
  readonly #waiting: Waiting<Q, A>[] = []
  #asked = 0

  /** `most`: how many questions may be on their way at once. */
  constructor(ask: (question: Q) => Promise<A>, most: number) {
    this.#ask = ask
    this.#most = most
  }

  /** The answer, or null where the tile was not wanted any more. */
  add(question: Q, isWanted: () => boolean): Promise<A | null> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ question, isWanted, settle, fail })
      this.#next()
    })
  }

  #next(): void {
    while (this.#asked < this.#most) {
      const next = this.#waiting.shift()
      if (!next) return
      if (!next.isWanted()) {
        next.settle(null)
        continue
      }
      this.#asked += 1
      this.#ask(next.question)
        .then(next.settle, next.fail)
        .finally(() => {
          this.#asked -= 1
          this.#next()
        })
    }
  }
}
