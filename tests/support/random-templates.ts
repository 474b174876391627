import fc from 'fast-check'
import { FIELDS } from '../../shared/domain/fields/catalogue.ts'
import { CROSSWALK_CHOICES } from '../../shared/domain/fields/crosswalk-choices.ts'
import { FIELD_KINDS, type FieldRule } from '../../shared/domain/fields/field.ts'
import type { LocalText } from '../../shared/domain/fields/local-text.ts'
import { OWN_FIELD, SECTIONS, type Template, type TemplateField } from '../../shared/domain/fields/template.ts'
import { LEVELS } from '../../shared/domain/unit.ts'

const words = fc.constantFrom('Giáo xứ', 'Приход', '"quoted"', 'a\\b', 'line\nbreak', '𡨸喃', '{}', '—', 'ѣ')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T

const localText: fc.Arbitrary<LocalText> = fc
  .uniqueArray(fc.constantFrom('vi', 'ru', 'en', 'vi-Hani', 'kk'), { minLength: 1 })
  .chain((tags) => fc.tuple(...tags.map((tag) => words.map((text) => [tag, text] as const))))
  .map((texts) => Object.fromEntries(texts))

const rule = (name: string): fc.Arbitrary<FieldRule> =>
  fc
    .record({
      kind: fc.constantFrom(...FIELD_KINDS),
      repeatable: fc.boolean(),
      languageTagged: maybe(fc.boolean()),
      inherits: maybe(fc.boolean()),
      checks: maybe(
        fc
          .record({
            pattern: maybe(fc.constantFrom('[A-Z]\\d+', 'một|hai', '\\p{L}{2,5}')),
            least: maybe(fc.integer({ min: -5, max: 5 })),
            most: maybe(fc.integer({ min: 6, max: 9 })),
            shortest: maybe(fc.nat({ max: 3 })),
            longest: maybe(fc.integer({ min: 4, max: 9 })),
            oneOf: maybe(fc.uniqueArray(words, { minLength: 1 })),
            from: maybe(fc.constantFrom('1802', '1900-05')),
            to: maybe(fc.constantFrom('1945', '2000-01-31')),
          })
          .map(without),
      ),
      terms: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
      crosswalk: fc
        .record({
          dc: fc.constantFrom(...CROSSWALK_CHOICES.dc),
          isad: maybe(fc.constantFrom(...CROSSWALK_CHOICES.isad)),
          ead3: maybe(fc.constantFrom(...CROSSWALK_CHOICES.ead3)),
          schema: maybe(fc.constantFrom(...CROSSWALK_CHOICES.schema)),
        })
        .map(without),
    })
    .map((parts) => without({ name, column: name, ...parts }) as FieldRule)

const asked = (field: string): fc.Arbitrary<TemplateField> =>
  fc
    .record({
      section: fc.constantFrom(...SECTIONS),
      required: maybe(fc.boolean()),
      internal: maybe(fc.boolean()),
      preset: maybe(words),
      label: maybe(localText),
      help: maybe(localText),
    })
    .map((parts) => without({ field, ...parts }) as TemplateField)

/** Templates without a fault: any fields of the catalogue, and of users' own. */
export const randomTemplate: fc.Arbitrary<Omit<Template, 'id'>> = fc
  .record({
    shipped: fc.uniqueArray(fc.constantFrom(...FIELDS.map(({ name }) => name)), { minLength: 1, maxLength: 8 }),
    own: fc.uniqueArray(fc.constantFrom('giáo-xứ', 'приход', 'n°1', '𡨸'), { maxLength: 3 }),
  })
  .chain(({ shipped, own }) => {
    const names = own.map((name) => OWN_FIELD + name)
    return fc.record({
      name: localText,
      levels: fc.uniqueArray(fc.constantFrom(...LEVELS)),
      fields: fc.tuple(...[...shipped, ...names].map(asked)),
      own: fc.tuple(...names.map(rule)),
    })
  })
