import { useEffect } from 'react'
import type { FieldName } from '../../shared/domain/fields/field.ts'
import type { UnitId } from '../../shared/domain/ids.ts'

/** Brings the keyboard to the editor of a field in the description; its text is ready to be typed over where that is asked. */
export function focusField(field: FieldName, { select = false }: { readonly select?: boolean } = {}): boolean {
  const editor = document.querySelector(`[data-field="${CSS.escape(field)}"]`)
  const control = editor?.querySelector<HTMLElement>('input, textarea, select')
  control?.focus()
  if (select && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) control.select()
  return control !== null && control !== undefined
}

/** The field of a unit that the keyboard is to come to once that unit is shown. */
interface Wish {
  readonly unitId: UnitId
  readonly field: FieldName
}

let wished: Wish | null = null

/** Brings the keyboard to a field of a unit as soon as the description shows that unit, ready to be typed over. */
export function wishField(wish: Wish): void {
  wished = wish
}

/** Grants the wish where these are the units that are shown. */
export function useWishedField(units: readonly { readonly id: UnitId }[]): void {
  useEffect(() => {
    if (!wished || units.length !== 1 || units[0]?.id !== wished.unitId) return
    if (focusField(wished.field, { select: true })) wished = null
  })
}
