import fc from 'fast-check'
import { CALENDARS } from '../../shared/dates/date-reading.ts'
import { dateSaid } from '../../shared/dates/dated.ts'
import type { DescribedValue, Description } from '../../shared/domain/description.ts'
import { FIELDS } from '../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import { LEVELS, type Unit } from '../../shared/domain/unit.ts'
import { aUnit, AT } from './builders.ts'

const EDTF = ['1906-05-14', '1898~', '189X', '1886/1890', '../1902', '[1905,1906]', '1905-XX', '-0043', '1917-10?']
const word = fc.constantFrom(
  'a | b',
  '\\',
  'Thư',
  'дѣло',
  '“Hà Nội”',
  '<b>',
  'A & B',
  "l'été",
  '𡨸喃',
  'két   bạc',
  '№ 5',
  ']]>',
  '—',
)
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const value = (kind: string): fc.Arbitrary<DescribedValue> => {
  const words = kind === 'language' ? fc.constantFrom('vi', 'ru', 'vi-Hani', 'kk') : text
  const edtf = kind === 'date' ? fc.option(fc.constantFrom(...EDTF), { nil: undefined }) : fc.constant(undefined)
  return fc.record({ said: words, edtf }).map(({ said, edtf: date }) => ({
    text: said,
    ...(date === undefined ? {} : { edtf: date }),
    by: { by: 'person', at: AT },
  }))
}

/** What values may say beside: of a field, each of its values. */
type Beside = (rule: FieldRule) => fc.Arbitrary<readonly Partial<DescribedValue>[]>
const nothing: Beside = () => fc.constant([])

const descriptionWith = (beside: Beside): fc.Arbitrary<Description> =>
  fc
    .uniqueArray(fc.constantFrom(...FIELDS), { selector: ({ name }) => name, maxLength: 8 })
    .chain((rules) =>
      fc.tuple(
        ...rules.map((rule) =>
          fc
            .tuple(
              fc.array(value(rule.kind), { minLength: 3, maxLength: 3 }),
              beside(rule),
              fc.integer({ min: 1, max: 3 }),
            )
            .map(([values, more, count]) => {
              const isMany = rule.repeatable || more.some(({ language }) => language !== undefined)
              const said = values.slice(0, isMany ? count : 1).map((each, at) => ({ ...each, ...more[at] }))
              return [rule.name, said] as const
            }),
        ),
      ),
    )
    .map((fields) => Object.fromEntries(fields))

/** Units of a tree, parents before children, siblings in order: any fields, any levels, up to so many units. */
export const randomTree = (most = 12, beside = nothing): fc.Arbitrary<readonly Unit[]> =>
  fc
    .array(fc.record({ description: descriptionWith(beside), level: fc.constantFrom(...LEVELS), up: fc.nat(3) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((rows) => {
      const units: Unit[] = []
      const path: Unit[] = []
      for (const [index, { description: said, level, up }] of rows.entries()) {
        path.splice(Math.max(0, path.length - up))
        const unit = aUnit(`u${index}`, { description: said, level, order: index, parentId: path.at(-1)?.id ?? null })
        units.push(unit)
        path.push(unit)
      }
      return units
    })

const WORDINGS = [
  '14 мая 1906 г.',
  '14 мая 1906 г. (ст. ст.)',
  'năm Thành Thái 18',
  'нач. 1890-х',
  '4/5/1906',
  'vào hè',
  '12 vendémiaire an III',
]

/** A date as its wording is read, with another EDTF or without one, of no calendar or any. */
export function randomDates(): fc.Arbitrary<readonly Partial<DescribedValue>[]> {
  const date = fc.constantFrom(...WORDINGS).chain((text) => {
    const said = dateSaid(text, { dayFirst: true })
    const ways = [said, {}, { edtf: '1906-05-14' }, ...(said.edtf ? [{ edtf: said.edtf }] : [])]
    const others = CALENDARS.map((calendar) => ({ edtf: '1906~', calendar }))
    return fc.constantFrom(...ways, ...others).map((way) => ({ text, ...way }))
  })
  return fc.tuple(date)
}
