import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Watched } from '../../../shared/domain/repositories.ts'
import { selectionKey } from './panel-state.ts'

/** An EDTF that was typed and can't be stored, with the units that it is for. */
export interface KeptDraft {
  readonly unitIds: readonly UnitId[]
  readonly field: FieldName
  /** What these units were called when it was typed. */
  readonly name: string
  readonly text: string
}

/** Keeps what was typed and is not valid, so that it is there again with its units, and told of meanwhile. */
export interface KeptDrafts {
  readonly state: Watched<readonly KeptDraft[]>
  of(unitIds: readonly UnitId[], field: FieldName): string | null
  keep(draft: KeptDraft): void
  drop(unitIds: readonly UnitId[], field: FieldName): void
}

function draftKey(unitIds: readonly UnitId[], field: FieldName): string {
  return `${field} ${selectionKey(unitIds)}`
}

export function createKeptDrafts(): KeptDrafts {
  let kept: ReadonlyMap<string, KeptDraft> = new Map()
  const watchers = new Set<(drafts: readonly KeptDraft[]) => void>()
  const set = (next: ReadonlyMap<string, KeptDraft>): void => {
    kept = next
    for (const watcher of watchers) watcher([...kept.values()])
  }
  return {
    state: {
      subscribe(next) {
        watchers.add(next)
        next([...kept.values()])
        return () => watchers.delete(next)
      },
    },
    of: (unitIds, field) => kept.get(draftKey(unitIds, field))?.text ?? null,
    keep: (draft) => set(new Map(kept).set(draftKey(draft.unitIds, draft.field), draft)),
    drop(unitIds, field) {
      const key = draftKey(unitIds, field)
      if (kept.has(key)) set(new Map([...kept].filter(([each]) => each !== key)))
    },
  }
}

/** The window's one: drafts outlive the panel, which can be folded away. */
export const windowDrafts = createKeptDrafts()
