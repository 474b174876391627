import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { AuthorityIndex } from '../../../shared/text/authority-search.ts'
import type { DescriptionEdit } from './description-edits.ts'
import type { MergedField } from './merge-descriptions.ts'

/** What every editor of a field gets. */
export interface EditorProps {
  readonly rule: FieldRule
  readonly label: string
  readonly merged: MergedField
  /** The units described at once. */
  readonly units: readonly Unit[]
  /** Settles when it is stored; false when it could not be, which the panel tells. Never rejects. */
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
  /** Values of this field elsewhere in the collection, the commonest first. */
  readonly used: () => readonly string[]
  /** The authority records that its values may name. */
  readonly records: AuthorityIndex
}
