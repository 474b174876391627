/** So many requests are with the store at once: it writes one while the window makes the next. */
const TOGETHER = 3

/** Requests of one transaction that do not wait for each other's answers. */
export class UnderWay {
  readonly #requests: PromiseLike<unknown>[] = []

  /** Resolves when the next request may be made. */
  async add(request: PromiseLike<unknown>): Promise<void> {
    // One that fails gives the transaction up, and the others with it: only the first is told.
    request.then(undefined, () => undefined)
    this.#requests.push(request)
    if (this.#requests.length >= TOGETHER) await this.#requests.shift()
  }

  /** Resolves when all of them are answered. */
  async end(): Promise<void> {
    for (const request of this.#requests.splice(0)) await request
  }
}
