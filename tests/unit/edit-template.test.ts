import { describe, expect, test } from 'vitest'
import {
  movedField,
  ownFieldName,
  withFieldAdded,
  withFieldChanged,
  withOwnNames,
  withoutField,
  withRuleChanged,
} from '../../shared/domain/fields/edit-template.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import type { Template } from '../../shared/domain/fields/template.ts'
import { idFrom, type TemplateId } from '../../shared/domain/ids.ts'

const parish: FieldRule = {
  name: 'own:parish',
  kind: 'text',
  repeatable: false,
  column: 'own:parish',
  crosswalk: { dc: 'coverage' },
}
const register: Template = {
  id: idFrom<TemplateId>('t1'),
  name: { vi: 'Sổ' },
  levels: [],
  fields: [
    { field: 'title', section: 'identity', required: true },
    { field: 'date', section: 'identity' },
    { field: 'own:parish', section: 'content' },
  ],
  own: [parish],
}
const names = ({ fields }: Pick<Template, 'fields'>) => fields.map(({ field }) => field).join(' ')

describe('the fields of a template', () => {
  test('move up and down, and not beyond the ends', () => {
    expect(names(movedField(register, 2, -1))).toBe('title own:parish date')
    expect(names(movedField(register, 0, 2))).toBe('date own:parish title')
    expect(movedField(register, 0, -1)).toBe(register)
    expect(movedField(register, 2, 1)).toBe(register)
    expect(movedField(register, 7, -1)).toBe(register)
  })

  test('are added once, with their rule, and taken away with it', () => {
    const without = withoutField(register, 'own:parish')
    expect([names(without), without.own]).toEqual(['title date', []])
    expect(withFieldAdded(without, { field: 'own:parish', section: 'content' }, parish)).toEqual(register)
    expect(withFieldAdded(register, { field: 'title', section: 'notes' })).toBe(register)
  })

  test('are asked for in another way; what is taken away is absent', () => {
    const changed = withFieldChanged(register, 'title', () => ({ required: undefined, preset: 'Thư' }))
    expect(changed.fields[0]).toEqual({ field: 'title', section: 'identity', preset: 'Thư' })
    expect(changed.fields.slice(1)).toEqual(register.fields.slice(1))
  })
})

describe('a field of a user’s own', () => {
  test('has a name of one word that nobody has yet', () => {
    expect(ownFieldName('Giáo  xứ, họ đạo', new Set())).toBe('own:giáo-xứ-họ-đạo')
    expect(ownFieldName('Giáo'.normalize('NFD'), new Set())).toBe('own:giáo'.normalize('NFC'))
    expect(ownFieldName('№', new Set())).toBe('own:x')
    expect(ownFieldName('a', new Set(['own:a', 'own:a-2']))).toBe('own:a-3')
  })

  test('means the same in every template that asks for it', () => {
    const other: Template = { ...register, id: idFrom<TemplateId>('t2') }
    const rule = { ...parish, repeatable: true }
    const none: Template = { ...register, own: [] }
    expect(withRuleChanged([register, none, other], rule.name, () => rule).map(({ id, own }) => [id, own])).toEqual([
      ['t1', [rule]],
      ['t2', [rule]],
    ])
  })

  test('that means something else here gets another name when it comes in', () => {
    const here = { ...parish, kind: 'date' as const }
    const taken = withOwnNames(register, [here])
    expect(names(taken)).toBe('title date own:parish-2')
    expect(taken.own[0]).toMatchObject({ name: 'own:parish-2', column: 'own:parish-2', kind: 'text' })
    expect(withOwnNames(register, [{ ...parish }])).toEqual(register)
  })
})
