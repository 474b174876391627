import { codedUnits } from '../../../../shared/arrangement/meet-archive.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import { WorkerClient } from '../../../map/ask-worker.ts'
import type { Arranger, ArrangeSession, ListedFiles, PlanWish } from '../../../ports/arranger.ts'
import type { PlanQuestion, PlanReply } from './plan-desk.ts'

/** Whoever answers the questions of a session, and how to end it. */
export interface PlanHelper {
  ask(question: PlanQuestion): Promise<PlanReply>
  end(): void
}

/** The helper of a session, which starts with the first question, and what it has been handed. */
class HelperLine {
  readonly #start: () => PlanHelper
  #helper: PlanHelper | null = null
  #files: ListedFiles | null = null
  #units: readonly Unit[] | null = null

  constructor(start: () => PlanHelper) {
    this.#start = start
  }

  async ask(question: PlanQuestion): Promise<PlanReply> {
    this.#helper ??= this.#start()
    const asked = this.#helper
    try {
      return await asked.ask(question)
    } catch (error) {
      throw this.#helper === asked ? error : new SessionClosed()
    }
  }

  /** Hands over what the helper has not got yet. */
  async hand(wish: { readonly files: ListedFiles; readonly units?: readonly Unit[] }): Promise<void> {
    if (wish.files !== this.#files) await this.ask({ kind: 'files', files: wish.files })
    this.#files = wish.files
    if (!wish.units || wish.units === this.#units) return
    await this.ask({ kind: 'units', units: codedUnits(wish.units) })
    this.#units = wish.units
  }

  end(): void {
    const ended = this.#helper
    this.#helper = this.#files = this.#units = null
    ended?.end()
  }
}

/**
 * A session over a helper: of the plans asked for while one is at work only the last is made. What is on its way when
 * the session is closed is answered with nothing.
 */
export function arrangeSession(start: () => PlanHelper): ArrangeSession {
  const inTurn = oneByOne()
  const line = new HelperLine(start)
  let last = 0
  const makePlan = async (number: number, { rule, label, parentId, ...wish }: PlanWish) => {
    if (number !== last) return null
    // By folders no unit is met by its code.
    await line.hand(rule.kind === 'folders' ? { files: wish.files } : wish)
    const reply = await line.ask({ kind: 'plan', number, rule, label, parentId })
    return number === last && reply && 'plan' in reply ? reply.plan : null
  }
  return {
    textsOfNoScan: (paths) =>
      unlessClosed([], async () => {
        const reply = await line.ask({ kind: 'texts', paths })
        return reply && 'texts' in reply ? reply.texts : []
      }),
    suggest: (found, own) =>
      unlessClosed([], () =>
        inTurn(async () => {
          await line.hand({ files: found })
          const reply = await line.ask({ kind: 'suggest', own })
          return reply && 'suggestions' in reply ? reply.suggestions : []
        }),
      ),
    plan(wish) {
      last += 1
      const number = last
      return unlessClosed(null, () => inTurn(() => makePlan(number, wish)))
    },
    withLeaves: (number, known) =>
      unlessClosed(null, async () => {
        const reply = await line.ask({ kind: 'leaves', number, known })
        return number === last && reply && 'plan' in reply ? reply.plan : null
      }),
    lines: (number, stretch, fold) =>
      unlessClosed(null, async () => {
        const reply = await line.ask({ kind: 'lines', number, stretch, fold: fold ?? null })
        return reply && 'lines' in reply ? reply.lines : null
      }),
    rows: (number, stretch) =>
      unlessClosed(null, async () => {
        const reply = await line.ask({ kind: 'rows', number, stretch })
        return reply && 'rows' in reply ? reply.rows : null
      }),
    close() {
      last += 1
      line.end()
    },
  }
}

/** The session was closed while a question was on its way. */
class SessionClosed extends Error {}

async function unlessClosed<T>(none: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SessionClosed) return none
    throw error
  }
}

/** Each session has a worker of its own, which ends with it. */
export function createArranger(): Arranger {
  return {
    open: () =>
      arrangeSession(
        () =>
          new WorkerClient<PlanQuestion, PlanReply>(
            new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' }),
          ),
      ),
  }
}
