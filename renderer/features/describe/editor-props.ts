import type { FieldRule } from '../../../shared/domain/description.ts'
import type { DescriptionEdit } from './description-edits.ts'
import type { MergedField } from './merge-descriptions.ts'

/** What every editor of a field gets. */
export interface EditorProps {
  readonly rule: FieldRule
  readonly label: string
  readonly merged: MergedField
  /** How many units are described at once. */
  readonly total: number
  /** Settles when it is stored; false when it could not be, which the panel tells. Never rejects. */
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
  /** Values of this field elsewhere in the collection. */
  readonly suggestions: readonly string[]
}
