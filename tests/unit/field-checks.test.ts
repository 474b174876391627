import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkWords } from '../../renderer/ports/check-words.ts'
import { speak } from '../../renderer/ports/messages.tsx'
import { faultsOf } from '../../shared/dates/check-described.ts'
import { isPattern, matchesPattern } from '../../shared/domain/fields/check-pattern.ts'
import { numberIn } from '../../shared/domain/fields/check-value.ts'
import { withChecks } from '../../shared/domain/fields/edit-template.ts'
import type { FieldChecks, FieldKind, FieldRule } from '../../shared/domain/fields/field.ts'
import { templateFaults, type Template } from '../../shared/domain/fields/template.ts'
import { idFrom, type TemplateId } from '../../shared/domain/ids.ts'
import { plannedTable } from '../support/planned-table.ts'

const rule = (checks: FieldChecks, kind: FieldKind = 'text'): FieldRule => ({
  ...{ name: 'own:sổ', kind, repeatable: false, column: 'own:sổ', crosswalk: { dc: 'description' } },
  ...(Object.keys(checks).length === 0 ? {} : { checks }),
})
const faults = (checks: FieldChecks, text: string, kind: FieldKind = 'text') =>
  faultsOf(rule(checks, kind), { text, ...(kind === 'date' ? { edtf: text } : {}) }).map(({ fault }) => fault)

test('values are told that match no pattern, are too short or long, or are none of those there may be', () => {
  expect(faults({ pattern: '[A-Z]{2}-\\d+' }, 'HS-12')).toEqual([])
  expect(faults({ pattern: '[A-Z]{2}-\\d+' }, 'x HS-12')).toEqual(['pattern'])
  expect(faults({ pattern: '\\p{Lu}.' }, 'Ðà')).toEqual([])
  expect(faults({ shortest: 3, longest: 4 }, 'sổ')).toEqual(['shortest'])
  expect(faults({ shortest: 3, longest: 4 }, '𡨸喃𡨸喃𡨸')).toEqual(['longest'])
  expect(faults({ shortest: 3, longest: 4 }, '𡨸喃𡨸')).toEqual([])
  expect(faults({ oneOf: ['một', 'hai'] }, 'ba')).toEqual(['one-of'])
  expect(faults({ oneOf: ['một', 'hai'], shortest: 9 }, ' ')).toEqual([])
})

test('numbers are compared however their digits are parted', () => {
  const between = { least: 10, most: 1500 }
  for (const text of ['10', '1 500', '1.500', '1,500', '1499,99']) expect(faults(between, text, 'number')).toEqual([])
  expect(faults(between, '9,99', 'number')).toEqual(['least'])
  expect(faults(between, '1.500,5', 'number')).toEqual(['most'])
  expect(faults({ least: 0 }, '−1', 'number')).toEqual(['least'])
  expect(faults(between, 'mười', 'number')).toEqual([])
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => numberIn(String(value)) === value))
  expect(['1.5', '1.234', '12,345.5', '1.234.567'].map(numberIn)).toEqual([1.5, 1234, 12345.5, 1234567])
})

test('dates lie between the first and the last that there may be, all their days', () => {
  const nguyen = { from: '1802', to: '1945-08' }
  expect(faults(nguyen, '1802', 'date')).toEqual([])
  expect(faults(nguyen, '1801?', 'date')).toEqual(['from'])
  expect(faults(nguyen, '1945', 'date')).toEqual(['to'])
  expect(faults(nguyen, '1940/1950', 'date')).toEqual(['to'])
  expect(faults(nguyen, 'không rõ', 'date')).toEqual([])
})

test('a pattern that is none, or could be matched for ever, is refused and checks nothing', () => {
  for (const pattern of ['(', '(a+)+', '(a*)*b', '(a|a)+', '([a-z]+\\d*)*', '(x{2,})*', 'a'.repeat(301)])
    expect([pattern, isPattern(pattern)]).toEqual([pattern, false])
  for (const pattern of ['(ab)+', '\\(a+\\)+', '[(+]+', '(a+)?', '(một|hai)', '']) expect(isPattern(pattern)).toBe(true)
  expect(matchesPattern('(a+)+', 'b')).toBe(true)
  expect(matchesPattern('.*', 'x'.repeat(2001))).toBe(false)
})

test('a warning names the field and the rule', () => {
  const words = (language: 'vi' | 'ru' | 'en') =>
    checkWords(rule({ most: 5 }, 'number'), { text: '6' }, { label: 'Tờ', speech: speak(language) })
  expect([words('vi'), words('ru'), words('en')]).toEqual([
    ['Tờ: không được quá 5'],
    ['Tờ: должно быть не больше 5'],
    ['Tờ: must be at most 5'],
  ])
})

test('checks come and go one by one, and a template whose checks nothing can keep to has a fault', () => {
  const checked = withChecks(withChecks(rule({}), { least: 3 }), { pattern: '\\d' })
  expect(checked.checks).toEqual({ least: 3, pattern: '\\d' })
  expect(withChecks(withChecks(checked, { least: undefined }), { pattern: undefined })).toEqual(rule({}))
  const template = (checks: FieldChecks): Template => ({
    ...{ id: idFrom<TemplateId>('t'), name: { vi: 'Sổ' }, levels: [] },
    fields: [{ field: 'own:sổ', section: 'notes' }],
    own: [rule(checks)],
  })
  const found = (checks: FieldChecks) => templateFaults(template(checks), () => false).map(({ fault }) => fault)
  expect(found({ pattern: '\\d', least: 1, most: 1, from: '1802', to: '1945' })).toEqual([])
  expect(found({ pattern: '(' })).toEqual(['bad-pattern'])
  for (const checks of [
    { least: 2, most: 1 },
    { shortest: 2, longest: 1 },
    { from: '1945', to: '1802' },
  ])
    expect(found(checks)).toEqual(['empty-range'])
})

test('the dry run of a table tells by row which values fail their checks, and which required fields are missing', async () => {
  const own = [rule({ pattern: '\\d+', most: 50 }, 'number'), { ...rule({ from: '1802' }, 'date'), name: 'own:ngày', column: 'own:ngày' }] // prettier-ignore
  const fields = own.map(({ name }) => ({ field: name, section: 'notes', required: true }) as const)
  const template: Template = { id: idFrom<TemplateId>('t'), name: { vi: 'Sổ' }, levels: [], fields, own }
  const table = 'title,own:sổ,own:ngày\nA,12,1850\nB,51,1700\nC,x,\n'
  const told = async (templates: readonly Template[]) =>
    (await plannedTable(table, { describing: { templates, choice: { item: template.id } } })).problems.map(
      ({ weight, row, column, code, message }) => [weight, row, column, code, message],
    )
  expect(await told([template])).toEqual([
    ['doubt', 3, 'own:sổ', 'intake-check-most', '51 → 50'],
    ['doubt', 3, 'own:ngày', 'intake-check-from', '1700 → 1802'],
    ['doubt', 4, 'own:sổ', 'intake-check-pattern', 'x → \\d+'],
    ['doubt', 4, 'own:ngày', 'intake-check-required', 'ngày'],
  ])
})
