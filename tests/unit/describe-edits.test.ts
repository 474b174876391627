import { describe, expect, it } from 'vitest'
import { changesFor, type DescriptionEdit } from '../../renderer/features/describe/description-edits.ts'
import { mergeDescriptions } from '../../renderer/features/describe/merge-descriptions.ts'
import type { DescribedValue, Description } from '../../shared/domain/description.ts'
import type { FieldName } from '../../shared/domain/fields/field.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'

const LATER = '2026-05-06T00:00:00.000Z'
const values = (...texts: string[]): DescribedValue[] => texts.map((text) => ({ text, by: { by: 'person', at: AT } }))
const described = (id: string, description: Description): Unit => aUnit(id, { description })
const after = (units: readonly Unit[], edit: DescriptionEdit): readonly Unit[] =>
  changesFor(units, edit, LATER).map((change) => change.to as Unit)
const dateAfter = (unit: Unit, edit: DescriptionEdit) => after([unit], edit)[0]?.description.date?.[0]
const texts = (unit: Unit | undefined, field: FieldName) => unit?.description[field]?.map(({ text }) => text)

describe('describing several units at once', () => {
  it('shows what all have, and what only some have with how many', () => {
    const merged = mergeDescriptions([
      described('a', { title: values('X'), subject: values('rice', 'rubber') }),
      described('b', { title: values('X'), subject: values('rubber') }),
      described('c', { title: values('Y'), subject: values('rubber', 'tea') }),
    ])
    expect(merged.field('subject').common.map(({ text }) => text)).toEqual(['rubber'])
    expect(merged.field('subject').some.map(({ value, count }) => [value.text, count])).toEqual([['rice', 1], ['tea', 1]])
    expect(merged.field('title').common).toEqual([])
    expect(merged.field('title').some).toHaveLength(2)
    expect(merged.field('note')).toEqual({ common: [], some: [] })
  }) // prettier-ignore

  it('has no common level where they differ', () => {
    expect(mergeDescriptions([aUnit('a'), aUnit('b')]).level).toBe('item')
    expect(mergeDescriptions([aUnit('a'), aUnit('b', { level: 'file' })]).level).toBeNull()
  })

  it('sets one value for all, and leaves alone the unit that says so already', () => {
    const units = [described('a', aDescription({ title: 'X' })), described('b', aDescription({ title: 'Y' }))]
    const changed = after(units, { kind: 'set', field: 'title', text: ' X ' })
    expect(changed.map(({ id }) => id)).toEqual(['b'])
    expect(changed[0]?.description.title).toEqual([{ text: 'X', by: { by: 'person', at: LATER } }])
    expect(changed[0]?.updatedAt).toBe(LATER)
  })

  it('adds to and takes from lists without touching their other values', () => {
    const units = [described('a', { subject: values('rice') }), described('b', { subject: values('tea', 'rice') })]
    expect(after(units, { kind: 'add', field: 'subject', text: 'tea' }).map((unit) => texts(unit, 'subject'))).toEqual([
      ['rice', 'tea'],
    ])
    const less = after(units, { kind: 'remove', field: 'subject', text: 'rice' })
    expect(less.map((unit) => texts(unit, 'subject'))).toEqual([undefined, ['tea']])
  })

  it('changes nothing by an empty edit', () => {
    const unit = described('a', { title: values('X') })
    expect(after([unit], { kind: 'set', field: 'note', text: '' })).toEqual([])
    expect(after([unit], { kind: 'add', field: 'subject', text: ' ' })).toEqual([])
    expect(after([unit], { kind: 'remove', field: 'subject', text: 'none' })).toEqual([])
    expect(after([unit], { kind: 'level', level: 'item' })).toEqual([])
    expect(after([unit], { kind: 'set', field: 'title', text: 'X' })).toEqual([])
  })

  it('composes what is typed', () => {
    expect(
      texts(after([aUnit('a')], { kind: 'set', field: 'note', text: 'Việt'.normalize('NFD') })[0], 'note'),
    ).toEqual(['Việt'])
  })
})

describe('a date', () => {
  const wording = (text: string): DescriptionEdit => ({ kind: 'wording', text, dayFirst: true })

  it('gets its EDTF from a plain wording, and follows it', () => {
    const unit = described('a', {})
    expect(dateAfter(unit, wording('4/5/1906'))).toMatchObject({ text: '4/5/1906', edtf: '1906-05-04' })
    const dated = described('a', { date: [{ ...values('4/5/1906')[0]!, edtf: '1906-05-04' }] })
    expect(dateAfter(dated, wording('5/5/1906'))?.edtf).toBe('1906-05-05')
    expect(dateAfter(dated, wording('tháng chạp'))?.edtf).toBeUndefined()
  })

  it('keeps the calendar of its wording, until a person says otherwise', () => {
    const unit = described('a', {})
    const read = dateAfter(unit, wording('25 октября 1917 г.'))
    expect(read).toMatchObject({ edtf: '1917-11-07', calendar: 'julian' })
    const dated = described('a', { date: [read!] })
    expect(dateAfter(dated, { kind: 'edtf', edtf: '1917-10-25' })).toEqual({
      text: '25 октября 1917 г.',
      edtf: '1917-10-25',
      by: { by: 'person', at: LATER },
    })
    expect(dateAfter(dated, wording('1917 г.'))).not.toHaveProperty('calendar')
  })

  it('keeps the EDTF that a person set apart from the wording', () => {
    const dated = described('a', { date: [{ ...values('Thành Thái 18')[0]!, edtf: '1906' }] })
    expect(dateAfter(dated, wording('năm Thành Thái thứ 18'))?.edtf).toBe('1906')
  })

  it('takes a valid EDTF only, and keeps the wording', () => {
    const dated = described('a', { date: values('Thành Thái 18') })
    expect(dateAfter(dated, { kind: 'edtf', edtf: '1906~' })).toMatchObject({ text: 'Thành Thái 18', edtf: '1906~' })
    expect(after([dated], { kind: 'edtf', edtf: '14/5/1906' })).toEqual([])
    expect(dateAfter(described('a', {}), { kind: 'edtf', edtf: '1906' })).toMatchObject({ text: '1906', edtf: '1906' })
  })

  it('loses its EDTF alone, or wholly with its wording', () => {
    const dated = described('a', { date: [{ ...values('1906')[0]!, edtf: '1906' }] })
    expect(dateAfter(dated, { kind: 'edtf', edtf: '' })).toEqual({ text: '1906', by: { by: 'person', at: LATER } })
    expect(after([dated], wording(''))[0]?.description.date).toBeUndefined()
  })
})
