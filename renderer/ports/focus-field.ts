import type { FieldName } from '../../shared/domain/fields/field.ts'

/** Brings the keyboard to the editor of a field in the description. */
export function focusField(field: FieldName): void {
  const editor = document.querySelector(`[data-field="${CSS.escape(field)}"]`)
  editor?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
