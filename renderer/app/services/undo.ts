import type { Act } from '../../../shared/domain/activity.ts'
import type { Change } from '../../../shared/domain/changes.ts'
import { oneByOne } from '../../../shared/domain/one-by-one.ts'
import type { ArchiveWriter } from '../../../shared/domain/repositories.ts'
import { signed } from '../../../shared/domain/signed.ts'
import type { MessageKey } from '../../../shared/messages/index.ts'
import type { UndoableStep, UndoStack, UndoState } from '../../ports/services.ts'
import { createSignal } from './signal.ts'

interface Done {
  readonly label: MessageKey
  readonly inverse: readonly Change[]
  readonly mergeKey?: string
  readonly at: number
}

/** Steps with the same merge key that follow within so many milliseconds are undone together. */
const BURST = 3000
const DEPTH = 500

/**
 * The window's stack of changes. Steps run one after another, so that an undo never overtakes the change it undoes.
 * `person`: the name that they are signed with.
 */
export function createUndoStack(
  writer: ArchiveWriter,
  now: () => number = Date.now,
  person: () => string = () => '',
): UndoStack {
  const past: Done[] = []
  const future: Done[] = []
  const state = createSignal<UndoState>({ undo: null, redo: null })
  const line = oneByOne()

  const tell = (): void => state.set({ undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null })

  const inTurn = (work: () => Promise<void>): Promise<void> => line(work).finally(tell)

  const act = (what: MessageKey, way: Act['way']): Act => ({
    at: new Date(now()).toISOString(),
    what,
    way,
    person: person(),
  })

  const move = (from: Done[], to: Done[], way: Act['way']): Promise<void> =>
    inTurn(async () => {
      const step = from.at(-1)
      if (!step) return
      const inverse = await writer.apply(step.inverse, act(step.label, way))
      from.pop()
      to.push({ label: step.label, inverse, at: 0 })
    })

  return {
    run: (asked) =>
      inTurn(async () => {
        const step = typeof asked === 'function' ? await asked() : asked
        if (!step || step.changes.length === 0) return
        const inverse = await writer.apply(signed(step.changes, person()), act(step.label, 'done'))
        remember(past, step, { inverse, at: now() })
        future.length = 0
      }),
    undo: () => move(past, future, 'undone'),
    redo: () => move(future, past, 'redone'),
    clear: () =>
      inTurn(() => {
        past.length = 0
        future.length = 0
        return Promise.resolve()
      }),
    state: () => state,
  }
}

function remember(past: Done[], step: UndoableStep, { inverse, at }: Pick<Done, 'inverse' | 'at'>): void {
  const last = past.at(-1)
  const { label, mergeKey } = step
  if (last && mergeKey !== undefined && last.mergeKey === mergeKey && at - last.at < BURST) {
    past[past.length - 1] = { label, mergeKey, inverse: [...inverse, ...last.inverse], at }
    return
  }
  past.push(mergeKey === undefined ? { label, inverse, at } : { label, mergeKey, inverse, at })
  if (past.length > DEPTH) past.shift()
}
