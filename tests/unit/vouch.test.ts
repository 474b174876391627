import { expect, test } from 'vitest'
import { speak } from '../../renderer/ports/messages.tsx'
import { saidBy } from '../../renderer/ports/said-by.ts'
import { withField, type DescribedValue } from '../../shared/domain/description.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { signed } from '../../shared/domain/signed.ts'
import { codeBeside, nameOf, type Unit } from '../../shared/domain/unit.ts'
import { machineValues, vouched } from '../../shared/domain/vouch.ts'
import { fieldCounts, nameBeside, queueOf } from '../../renderer/features/vouch/vouch-queue.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'

const LATER = '2026-03-04T05:06:07.000Z'
const by = { by: 'machine', at: AT, engine: 'E 1', confidence: 0.6 } as const
const said = (text: string): DescribedValue => ({ text, by })
const unit = aUnit('a', {
  description: withField(withField(aDescription({ title: 'Thư' }), 'subject', [said('lúa'), said('chè')]), 'note', [
    said('N'),
  ]),
})
const rows = (changes: readonly { readonly to: unknown }[]) => changes.map(({ to }) => to as Unit)

test('what machines said waits, and only that', () => {
  expect(machineValues([unit, aUnit('b')]).map(({ field, value }) => [field, value.text])).toEqual([
    ['subject', 'lúa'],
    ['subject', 'chè'],
    ['note', 'N'],
  ])
})

test('an accepted value is the person’s, who has it from the machine', () => {
  const [first] = machineValues([unit])
  if (!first) throw new Error('no value')
  const [after] = rows(signed(vouched([unit], [first], { answer: 'accept', at: LATER }), 'An'))
  expect(after?.description.subject).toEqual([
    { text: 'lúa', by: { by: 'person', at: LATER, name: 'An', from: by } },
    said('chè'),
  ])
  expect(machineValues(after ? [after] : [])).toHaveLength(2)
})

test('a rejected value goes, and the field with its last one; what is gone already changes nothing', () => {
  const all = machineValues([unit])
  const [after] = rows(vouched([unit, aUnit('b')], all, { answer: 'reject', at: LATER }))
  expect(Object.keys(after?.description ?? {})).toEqual(['title'])
  expect(after?.updatedAt).toBe(LATER)
  expect(vouched(after ? [after] : [], all, { answer: 'accept', at: LATER })).toEqual([])
})

test('the queue has what machines were least sure of first, then those that say nothing of it, of one field or of all', () => {
  const sure = (text: string, confidence?: number): DescribedValue => {
    const origin = { by: 'machine', at: AT, engine: 'E 1' } as const
    return { text, by: confidence === undefined ? origin : { ...origin, confidence } }
  }
  const described = (subject: readonly DescribedValue[], language: readonly DescribedValue[]) =>
    withField(withField(aDescription({ title: 'Thư' }), 'subject', subject), 'language', language)
  const units = [
    aUnit('a', { description: described([sure('lúa', 0.9), sure('chè')], [sure('vi', 0.5)]) }),
    aUnit('b', { description: described([sure('muối', 0.2)], [sure('fr', 0.5)]) }),
  ]
  const values = machineValues(units)
  const texts = (field: string | null) => queueOf(values, field).map(({ value }) => value.text)
  expect([...fieldCounts(values)]).toEqual([
    ['subject', 3],
    ['language', 2],
  ])
  expect(texts(null)).toEqual(['muối', 'vi', 'fr', 'lúa', 'chè'])
  expect(texts('language')).toEqual(['vi', 'fr'])
})

test('beside a title that waits its unit is called by its code or its file, beside anything else by its title', () => {
  const scan = { ...aUnit('s', { description: aDescription({ title: 'TRƯỞNG BAN' }) }), source: { path: 'thư/IMG_7.jpg' } } as unknown as Unit // prettier-ignore
  expect([nameBeside(scan, { field: 'title' }), nameBeside(scan, { field: 'date' })]).toEqual([
    'IMG_7.jpg',
    'TRƯỞNG BAN',
  ])
})

test('a unit is called by the title that a person gave it, and by its file as long as one is only suggested', () => {
  const named = (title: DescribedValue, path?: string): string => {
    const scan = aUnit('s', { description: withField(aDescription({}), 'title', [title]) })
    return nameOf(path === undefined ? scan : { ...scan, source: { importId: idFrom('i'), path } })
  }
  const accepted = { text: 'QUYẾT ĐỊNH', by: { by: 'person', at: LATER, from: by } } as const
  expect(named(said('QUYẾT ĐỊNH'), 'thư/IMG_7.jpg')).toBe('IMG_7.jpg')
  expect(named(accepted, 'thư/IMG_7.jpg')).toBe('QUYẾT ĐỊNH')
  expect(named(said('QUYẾT ĐỊNH'))).toBe('QUYẾT ĐỊNH')
})

test('a code is told beside a name, but for a unit that is called by it', () => {
  const coded = (title: string): string =>
    codeBeside(aUnit('s', { description: aDescription({ title, referenceCode: 'Ф. 1' }) }))
  expect([coded('Письма'), coded('')]).toEqual(['Ф. 1', ''])
})

test('the rules by which values are suggested are told in the user’s words, programs by their names', () => {
  const told = (engine: string): string => saidBy({ by: 'machine', at: AT, engine, confidence: 0.9 }, speak('ru'))
  expect(told('Fonds: heading')).toContain('Fonds, по заголовку текста, уверенность 90')
  expect(told('tesseract 5.3')).toContain('tesseract 5.3')
})
