import { expect, test } from 'vitest'
import { withPresets } from '../../shared/dates/presets.ts'
import { fieldBook } from '../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import type { TemplateField } from '../../shared/domain/fields/template.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'

const baptised: FieldRule = {
  name: 'own:baptised',
  kind: 'date',
  repeatable: false,
  column: 'own:baptised',
  crosswalk: { dc: 'date', ead3: 'unitdate' },
}
const book = fieldBook([baptised])
const fields: readonly TemplateField[] = [
  { field: 'title', section: 'identity', preset: 'Thư' },
  { field: 'language', section: 'conditions', preset: 'vi' },
  { field: 'date', section: 'identity', preset: 'khoảng 1930' },
  { field: 'own:baptised', section: 'content', preset: '25 октября 1917 г.' },
  { field: 'note', section: 'notes' },
]

test('a new unit begins with what its template gives, save where it says something itself', () => {
  const unit = withPresets(aUnit('a', { description: aDescription({ title: 'Sổ' }) }), { fields }, book)
  const by = { by: 'person', at: AT }
  expect(unit.description).toEqual({
    title: [{ text: 'Sổ', by }],
    language: [{ text: 'vi', by }],
    date: [{ text: 'khoảng 1930', edtf: '1930~', by }],
    'own:baptised': [{ text: '25 октября 1917 г.', edtf: '1917-11-07', calendar: 'julian', by }],
  })
})

test('without presets nothing is changed', () => {
  const unit = aUnit('a')
  expect(withPresets(unit, { fields: fields.slice(4) }, book)).toBe(unit)
})
