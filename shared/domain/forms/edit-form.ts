import type { Box } from '../geometry.ts'
import type { FormFieldId } from '../ids.ts'
import type { Form, FormBand, FormField } from './form.ts'

/** What is amiss with a field: it leaves the page, is too small to hold anything, has no name, or that of another. */
export type FieldFault = 'outside' | 'small' | 'unnamed' | 'named-twice' | 'overlaps' | 'no-choices'

/** A field is at least so large a part of the page. */
const LEAST = 0.004
/** Fields that share more of the smaller than this lie over each other. */
const OVER = 0.15

/** What is amiss with a field; `others`: the rest of its form. */
export function fieldFaults(
  field: Pick<FormField, 'box'> & Partial<FormField>,
  others: readonly FormField[] = [],
): readonly FieldFault[] {
  const { x, y, w, h } = field.box
  const faults: FieldFault[] = []
  const isOut = ![x, y, w, h].every(Number.isFinite) || x < 0 || y < 0 || x + w > 1.0001 || y + h > 1.0001
  if (isOut) faults.push('outside')
  if (w < LEAST || h < LEAST) faults.push('small')
  if (field.label?.trim() === '') faults.push('unnamed')
  else if (others.some(({ label }) => label.trim() === field.label?.trim())) faults.push('named-twice')
  if (others.some(({ box }) => sharedPart(box, field.box) > OVER)) faults.push('overlaps')
  if (field.type === 'choice' && (field.choices ?? []).length === 0) faults.push('no-choices')
  return faults
}

/** What of a form keeps it from being read: faults by field; none where it can be. */
export function formFaults(form: Pick<Form, 'fields'>): ReadonlyMap<FormFieldId, readonly FieldFault[]> {
  const found = form.fields.map((field) => {
    const others = form.fields.filter(({ id }) => id !== field.id)
    return [field.id, fieldFaults(field, others)] as const
  })
  return new Map(found.filter(([, faults]) => faults.length > 0))
}

/** Whether pages can be read with it: it has fields, and none of them leaves the page or is none. */
export function isReadable(form: Pick<Form, 'fields'>): boolean {
  const grave: readonly FieldFault[] = ['outside', 'small']
  const faults = [...formFaults(form).values()].flat()
  return form.fields.length > 0 && !faults.some((fault) => grave.includes(fault))
}

function sharedPart(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
  return w <= 0 || h <= 0 ? 0 : (w * h) / Math.min(one.w * one.h, other.w * other.h)
}

/**
 * A field as it is kept once it is drawn. A column of a register whose rows are counted may be only a part of their height:
 * then that part is drawn, in any row. Other columns go over all of the band.
 */
export function drawnField(form: Pick<Form, 'kind' | 'band'>, field: FormField, box: Box): FormField {
  const { part: _before, ...rest } = field
  if (form.kind === 'form') return { ...rest, box }
  const { band } = form
  const height = (band.bottom - band.top) / band.count
  const column = { ...box, y: band.top, h: band.bottom - band.top }
  if (band.rule !== 'count' || box.h > 0.85 * height) return { ...rest, box: column }
  const above = Math.max(0, (box.y - band.top) % height) / height
  return { ...rest, box: column, part: { top: above, bottom: Math.min(1, above + box.h / height) } }
}

/** The form with its rows elsewhere: columns go over all of the band, as it is now. */
export function withBand(form: Form, band: FormBand): Form {
  const fields = form.fields.map((field) => ({
    ...field,
    box: { ...field.box, y: band.top, h: band.bottom - band.top },
  }))
  return { ...form, band, fields: form.kind === 'register' ? fields : form.fields }
}

/** The form with a field put, in the place of that of its id or as the last. */
export function withField(form: Form, field: FormField): Form {
  const isKnown = form.fields.some(({ id }) => id === field.id)
  const fields = isKnown ? form.fields.map((each) => (each.id === field.id ? field : each)) : [...form.fields, field]
  return { ...form, fields: form.kind === 'register' ? leftFirst(fields) : fields }
}

/** The form without a field. What was read of it stays with its records, and comes back with the field. */
export function withoutField(form: Form, id: FormFieldId): Form {
  return { ...form, fields: form.fields.filter((field) => field.id !== id) }
}

/** Columns stand in the table as they do on the page. */
function leftFirst(fields: readonly FormField[]): readonly FormField[] {
  return fields.toSorted((one, other) => one.box.x - other.box.x || (one.part?.top ?? 0) - (other.part?.top ?? 0))
}

/** The form as another one, of the name that it is given. */
export function copiedForm(
  form: Form,
  { id, name, at }: { readonly id: Form['id']; readonly name: string; readonly at: string },
): Form {
  return { ...form, id, name, createdAt: at, updatedAt: at }
}
