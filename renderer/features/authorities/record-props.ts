import type { Authority } from '../../../shared/domain/authority.ts'
import type { AuthorityEdit } from './authority-edits.ts'

/** What every part of a record's editor gets. `save` settles with false where it could not be stored; it never rejects. */
export interface RecordProps {
  readonly record: Authority
  readonly save: (edit: AuthorityEdit) => Promise<boolean>
}
