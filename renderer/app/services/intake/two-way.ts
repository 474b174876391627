/** A mistake that has a code for the user, as it crosses between threads: errors themselves keep their words only. */
interface Failure {
  readonly message: string
  readonly code?: string
}

/** What crosses: questions and answers of either side, told apart by who asked. */
type Crossing =
  | { readonly ask: number; readonly name: string; readonly values: readonly unknown[] }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly failure: Failure }

/** What one side can be asked by the other. */
type Answers = Readonly<Record<string, (...values: readonly never[]) => unknown>>

/** What of a worker, or of a worker's own scope, messages go through. */
interface Port {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listen: (event: MessageEvent<Crossing>) => void): void
}

/** Something that went wrong on the other side. */
class CrossedError extends Error {
  override readonly name = 'CrossedError'
  readonly code: string | undefined
  constructor({ message, code }: Failure) {
    super(message)
    this.code = code
  }
}

interface Waiting {
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Two threads that ask each other: a worker that is at work may need something of the window. */
export interface TwoWay {
  ask(name: string, ...values: readonly unknown[]): Promise<unknown>
  /** Fails all that was asked and has no answer yet. */
  failAll(error: unknown): void
}

/** Connects this side; `answers` says what the other may ask, by name. */
export function connect(port: Port, answers: Answers): TwoWay {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const answer = async (ask: number, name: string, values: readonly unknown[]): Promise<void> => {
    try {
      const given = answers[name]
      if (!given) throw new Error(`Nobody answers ${name}`)
      // The other side is typed by the same interface.
      port.postMessage({ answer: ask, value: await given(...(values as readonly never[])) })
    } catch (error) {
      port.postMessage({ answer: ask, failure: failureOf(error) })
    }
  }
  port.addEventListener('message', ({ data }) => {
    if ('ask' in data) return void answer(data.ask, data.name, data.values)
    const asked = waiting.get(data.answer)
    waiting.delete(data.answer)
    if ('failure' in data) asked?.fail(new CrossedError(data.failure))
    else asked?.settle(data.value)
  })
  return {
    ask(name, ...values) {
      last += 1
      const ask = last
      return new Promise((settle, fail) => {
        waiting.set(ask, { settle, fail })
        port.postMessage({ ask, name, values })
      })
    },
    failAll(error) {
      for (const { fail } of waiting.values()) fail(error)
      waiting.clear()
    },
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? { message, code } : { message }
}
