import type { Change } from '../../shared/domain/changes.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { MessageKey } from '../../shared/messages/index.ts'

/** One step that can be undone. */
export interface UndoableStep {
  readonly label: MessageKey
  readonly changes: readonly Change[]
  /** Steps of a burst with the same key, such as keystrokes in one field, are undone together. */
  readonly mergeKey?: string
}

export interface UndoState {
  readonly undo: MessageKey | null
  readonly redo: MessageKey | null
}

/** The window's one stack of changes. Every change of data by a user goes through `run`. */
export interface UndoStack {
  /**
   * Makes the changes of a step. One that must first look at what is stored is given as a function, which is called when
   * its turn has come: an undo asked for later undoes it, however long it took. null: there is nothing to change.
   */
  run(step: UndoableStep | (() => Promise<UndoableStep | null>)): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  /** Forgets every step: after what can't be undone, such as the removal of a collection, they would bring back orphans. */
  clear(): Promise<void>
  state(): Watched<UndoState>
}
