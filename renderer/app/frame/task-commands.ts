import type { CommandId } from '../../../shared/commands/commands.ts'
import type { Desk, DeskAction, Task } from '../../ports/desk.ts'

/** Commands that open a task, and whether it is about the open collection: without one, a new one is made first. */
const TASKS = {
  'import-files': { task: 'import', inCollection: true },
  'import-folder': { task: 'import', inCollection: true },
  'import-descriptions': { task: 'intake', inCollection: true },
  export: { task: 'export', inCollection: true },
  'organise-pages': { task: 'pages', inCollection: true },
  'add-readings': { task: 'add-readings', inCollection: true },
  adjust: { task: 'adjust', inCollection: true },
  'replace-text': { task: 'replace', inCollection: true },
  'edit-many': { task: 'batch', inCollection: true },
  'replace-descriptions': { task: 'batch-replace', inCollection: true },
  'read-as': { task: 'read-as', inCollection: true },
  'measure-readings': { task: 'measure', inCollection: true },
  'review-values': { task: 'vouch', inCollection: true },
  'suggest-values': { task: 'suggest', inCollection: true },
  'place-by-track': { task: 'geotag', inCollection: true },
  'find-places': { task: 'mentions', inCollection: true },
  'lay-map': { task: 'lay-map', inCollection: true },
  forms: { task: 'forms', inCollection: true },
  'review-words': { task: 'words', inCollection: true },
  'show-trash': { task: 'trash', inCollection: true },
  compare: { task: 'compare', inCollection: true },
  duplicates: { task: 'duplicates', inCollection: true },
  'check-leaves': { task: 'leaves', inCollection: true },
  codes: { task: 'codes', inCollection: true },
  authorities: { task: 'authorities', inCollection: true },
  activity: { task: 'activity', inCollection: true },
  imports: { task: 'imports', inCollection: true },
  'check-integrity': { task: 'integrity', inCollection: false },
  'new-collection': { task: 'new-collection', inCollection: false },
  settings: { task: 'settings', inCollection: false },
  templates: { task: 'templates', inCollection: false },
} as const satisfies Partial<Record<CommandId, { readonly task: Task; readonly inCollection: boolean }>>

/** What each of them does. */
export function taskCommands(
  { collectionId }: Pick<Desk, 'collectionId'>,
  dispatch: (action: DeskAction) => void,
): Readonly<Record<keyof typeof TASKS, () => void>> {
  const open = ({ task, inCollection }: { readonly task: Task; readonly inCollection: boolean }): void =>
    dispatch({ type: 'task', task: inCollection && collectionId === null ? 'new-collection' : task })
  const made = Object.entries(TASKS).map(([id, rule]) => [id, () => open(rule)] as const)
  // The keys are those of the table.
  return Object.fromEntries(made) as unknown as Readonly<Record<keyof typeof TASKS, () => void>>
}
