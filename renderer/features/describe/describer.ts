import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Services } from '../../ports/services.ts'
import { selectionKey } from './panel-state.ts'
import { changesFor, fieldOf, type DescriptionEdit } from './description-edits.ts'

/** Saves edits one after the other, each on what the one before left, so that quick edits never lose one another. */
export interface Describer {
  /** False when the units say so already. */
  save(ids: readonly UnitId[], edit: DescriptionEdit): Promise<boolean>
}

export function createDescriber(
  services: Pick<Services, 'undo' | 'clock'> & { readonly repositories: Pick<Services['repositories'], 'units'> },
): Describer {
  let line: Promise<unknown> = Promise.resolve()
  const saveNow = async (ids: readonly UnitId[], edit: DescriptionEdit): Promise<boolean> => {
    const changes = changesFor(await services.repositories.units.many(ids), edit, services.clock.now())
    if (changes.length === 0) return false
    const field = fieldOf(edit)
    const label = field === 'level' ? 'describe.level' : (`describe.field.${field}` as const)
    await services.undo.run({ label, changes, ...mergeKey(ids, edit) })
    return true
  }
  return {
    save(ids, edit) {
      const saved = line.then(() => saveNow(ids, edit))
      // One that failed is told to its caller and must not hold up the next.
      line = saved.catch(() => undefined)
      return saved
    },
  }
}

/** What is typed in bursts into one field is one step to undo; adding and taking away are steps of their own. */
function mergeKey(ids: readonly UnitId[], edit: DescriptionEdit): { readonly mergeKey?: string } {
  const typed = edit.kind === 'set' || edit.kind === 'wording' || edit.kind === 'edtf'
  return typed ? { mergeKey: `describe ${edit.kind} ${fieldOf(edit)} ${selectionKey(ids)}` } : {}
}
