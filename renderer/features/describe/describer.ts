import type { Change } from '../../../shared/domain/changes.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { MessageKey } from '../../../shared/messages/index.ts'
import { fieldStep } from '../../ports/field-words.ts'
import type { Services } from '../../ports/services.ts'
import { selectionKey } from './panel-state.ts'
import { changesFor, fieldOf, type DescriptionEdit } from './description-edits.ts'

/** Saves edits in the undo stack's turn, each on what the one before left: quick edits and undos never miss one another. */
export interface Describer {
  /** False when the units say so already. */
  save(ids: readonly UnitId[], edit: DescriptionEdit): Promise<boolean>
}

export function createDescriber(
  services: Pick<Services, 'undo' | 'clock'> & { readonly repositories: Pick<Services['repositories'], 'units'> },
): Describer {
  return {
    async save(ids, edit) {
      let changes: readonly Change[] = []
      await services.undo.run(async () => {
        changes = changesFor(await services.repositories.units.many(ids), edit, services.clock.now())
        return { label: labelOf(edit), changes, ...mergeKey(ids, edit) }
      })
      return changes.length > 0
    },
  }
}

function labelOf(edit: DescriptionEdit): MessageKey {
  if (edit.kind === 'link') return 'authorities.undo.link'
  if (edit.kind === 'record') return 'authorities.undo.new'
  const part = fieldOf(edit)
  if (part === 'access') return 'access.undo'
  if (part === 'level') return 'describe.level'
  return part === 'template' ? 'describe.template' : fieldStep(part)
}

/** What is typed in bursts into one field is one step to undo; adding and taking away are steps of their own. */
function mergeKey(ids: readonly UnitId[], edit: DescriptionEdit): { readonly mergeKey?: string } {
  const typed = (edit.kind === 'set' && !edit.apart) || edit.kind === 'wording' || edit.kind === 'edtf'
  if (edit.kind === 'restriction') return { mergeKey: `restrict ${edit.at} ${selectionKey(ids)}` }
  const language = edit.kind === 'set' ? (edit.language ?? '') : ''
  return typed ? { mergeKey: `describe ${edit.kind} ${fieldOf(edit)} ${language} ${selectionKey(ids)}` } : {}
}
