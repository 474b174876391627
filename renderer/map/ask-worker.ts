/** A question to a worker, and what comes back for it. */
export interface Asked<Q> {
  readonly id: number
  readonly question: Q
}

export type Answered<A> =
  { readonly id: number; readonly answer: A } | { readonly id: number; readonly failure: string }

/** The map or the gazetteer could not be read. */
export class MapDataError extends Error {
  readonly code = 'map-data'
}

interface Waiting<A> {
  readonly settle: (answer: A) => void
  readonly fail: (error: Error) => void
}

/** Asks a worker questions and hands each answer to the one who asked. */
export class WorkerClient<Q, A> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting<A>>()
  #last = 0

  constructor(worker: Worker) {
    this.#worker = worker
    worker.addEventListener('message', (event: MessageEvent<Answered<A>>) => this.#settle(event.data))
    worker.addEventListener('error', (event) => this.#failAll(event.message))
  }

  ask(question: Q): Promise<A> {
    this.#last += 1
    const id = this.#last
    return new Promise((settle, fail) => {
      this.#waiting.set(id, { settle, fail })
      this.#worker.postMessage({ id, question } satisfies Asked<Q>)
    })
  }

  end(): void {
    this.#worker.terminate()
    this.#failAll('ended')
  }

  #settle(answered: Answered<A>): void {
    const waiting = this.#waiting.get(answered.id)
    this.#waiting.delete(answered.id)
    if ('failure' in answered) waiting?.fail(new MapDataError(answered.failure))
    else waiting?.settle(answered.answer)
  }

  #failAll(message: string): void {
    for (const { fail } of this.#waiting.values()) fail(new MapDataError(message))
    this.#waiting.clear()
  }
}

type Answerer<Q, A> = (question: Q) => Promise<A>

/** In a worker: answers each question, in turn. `transfer` names what the answer gives away. */
export function answerWith<Q, A>(answer: Answerer<Q, A>, transfer: (answer: A) => Transferable[]): void {
  self.addEventListener('message', (event: MessageEvent<Asked<Q>>) => {
    const { id, question } = event.data
    answer(question).then(
      (given) => self.postMessage({ id, answer: given } satisfies Answered<A>, { transfer: transfer(given) }),
      (error: unknown) => self.postMessage({ id, failure: String(error) } satisfies Answered<A>),
    )
  })
}
