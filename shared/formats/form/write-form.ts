import type { Form, FormField } from '../../domain/forms/form.ts'

/** What a file of a form says of itself. The version goes up where older programs would read it wrongly. */
export const FORM_FORMAT = { format: 'fonds-form', version: 1 } as const

/** The ending of such files. */
export const FORM_ENDING = '.fonds-form.json'

/**
 * A form as a file: JSON, in UTF-8, of the format `fonds-form`, version 1. Its marks are in it, so that it is found on the
 * pages of another archive; what is written in the sample's fields is not.
 */
export function formFile({ name, kind, fields, band, sample, marks }: Form): string {
  const { path, size } = sample
  const plain = marks && { width: marks.width, height: marks.height, bits: marks.bits }
  const form = { name, kind, fields: fields.map(plainField), band, sample: { path, size }, marks: plain }
  return `${JSON.stringify({ ...FORM_FORMAT, form }, null, 2)}\n`
}

function plainField({ label, box, part, type, choices, writing, languages, target }: FormField) {
  return { label, box, part, type, choices, writing, languages, target }
}
