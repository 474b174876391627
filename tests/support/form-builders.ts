import type { Form, FormField } from '../../shared/domain/forms/form.ts'
import { NEW_BAND } from '../../shared/domain/forms/form.ts'
import { formPageId, type FormCell, type FormPage, type FormRow } from '../../shared/domain/forms/form-page.ts'
import { idFrom, type FormFieldId, type FormId, type FormRowId, type PageId } from '../../shared/domain/ids.ts'
import { AT, COLLECTION } from './builders.ts'

export const FORM = idFrom<FormId>('f-1')

export const aField = (id: string, parts: Partial<FormField> = {}): FormField => ({
  id: idFrom<FormFieldId>(id),
  label: id,
  box: { x: 0.1, y: 0.1, w: 0.3, h: 0.05 },
  type: 'text',
  ...parts,
})

export const aForm = (parts: Partial<Form> = {}): Form => ({
  id: FORM,
  collectionId: COLLECTION,
  name: 'Sổ bộ',
  kind: 'register',
  fields: [aField('name'), aField('year', { type: 'number', box: { x: 0.5, y: 0.1, w: 0.2, h: 0.05 } })],
  band: NEW_BAND,
  sample: { pageId: idFrom<PageId>('p-1'), path: 'p-1.jpg', size: { width: 1000, height: 1400 }, look: 'p-1' },
  marks: null,
  createdAt: AT,
  updatedAt: AT,
  ...parts,
})

export const machineCell = (text: string, confidence = 0.8): FormCell => ({
  text,
  by: { by: 'machine', at: AT, engine: 'Tesseract 5', confidence },
})

export const personCell = (text: string): FormCell => ({ text, by: { by: 'person', at: AT } })

export const aFormRow = (id: string, top: number, cells: Readonly<Record<string, FormCell>> = {}): FormRow => ({
  id: idFrom<FormRowId>(id),
  top,
  bottom: top + 0.04,
  cells,
})

export const aFormPage = (pageId: string, parts: Partial<FormPage> = {}): FormPage => ({
  id: formPageId(FORM, idFrom<PageId>(pageId)),
  collectionId: COLLECTION,
  formId: FORM,
  pageId: idFrom<PageId>(pageId),
  state: 'read',
  requestedAt: AT,
  fit: { map: [1, 0, 0, 0, 1, 0, 0, 0, 1], certainty: 0.9, by: 'machine' },
  rows: [],
  ...parts,
})
