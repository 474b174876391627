import { describe, expect, test } from 'vitest'
import {
  CORE_FIELDS,
  FIELDS,
  fieldBook,
  isShippedField,
  rulesBeside,
  SHIPPED_BOOK,
} from '../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import { inherited } from '../../shared/domain/fields/inherit.ts'
import { localText } from '../../shared/domain/fields/local-text.ts'
import { SHIPPED_TEMPLATES, templateOf, templatesOfTradition } from '../../shared/domain/fields/shipped-templates.ts'
import { OWN_FIELD, templateFaults, type Template } from '../../shared/domain/fields/template.ts'
import { ARCHIVAL_TRADITIONS } from '../../shared/domain/fields/tradition.ts'
import { idFrom, type TemplateId } from '../../shared/domain/ids.ts'
import { LEVELS } from '../../shared/domain/unit.ts'
import { LANGUAGES } from '../../shared/messages/language.ts'
import { formSections } from '../../renderer/features/describe/form-fields.ts'
import { fieldHelp, templateNote } from '../../renderer/ports/field-words.ts'
import { speak } from '../../renderer/ports/messages.tsx'
import { aDescription, aUnit } from '../support/builders.ts'

const own: Template = {
  id: idFrom<TemplateId>('t1'),
  name: { vi: 'Sổ hộ tịch', ru: 'Метрическая книга' },
  levels: ['item'],
  fields: [
    { field: 'title', section: 'identity', required: true },
    { field: 'own:parish', section: 'content', label: { vi: 'Giáo xứ' } },
  ],
  own: [{ name: 'own:parish', kind: 'text', repeatable: false, column: 'own:parish', crosswalk: { dc: 'coverage' } }],
}

const CROSSWALKS: readonly Pick<FieldRule, 'name' | 'crosswalk'>[] = FIELDS

/** The official table of the EAD tag library, save elements that hold more than one of ISAD(G). */
const ISAD_OF_EAD = {
  unittitle: '3.1.2',
  physdesc: '3.1.5',
  origination: '3.2.1',
  bioghist: '3.2.2',
  custodhist: '3.2.3',
  acqinfo: '3.2.4',
  scopecontent: '3.3.1',
  appraisal: '3.3.2',
  accruals: '3.3.3',
  arrangement: '3.3.4',
  accessrestrict: '3.4.1',
  userestrict: '3.4.2',
  langmaterial: '3.4.3',
  phystech: '3.4.4',
  otherfindaid: '3.4.5',
  originalsloc: '3.5.1',
  altformavail: '3.5.2',
  relatedmaterial: '3.5.3',
  bibliography: '3.5.4',
}

const NOT_IN_SCHEMA = [
  ...['accrualMethod', 'accrualPeriodicity', 'accrualPolicy', 'accruals', 'appraisal', 'arrangement', 'authenticity'],
  ...['available', 'backupStatus', 'confidenceLevel', 'conformsTo', 'dateAccepted', 'dateReceived', 'dateSubmitted'],
  ...[
    'fondsStatus',
    'instructionalMethod',
    'mediator',
    'physicalCharacteristics',
    'projection',
    'requires',
    'retention',
  ],
  ...['rules', 'scale', 'valid'],
]

describe('the catalogue of fields', () => {
  test('has each name and each column once', () => {
    expect(new Set(FIELDS.map(({ name }) => name)).size).toBe(FIELDS.length)
    expect(new Set(FIELDS.map(({ column }) => column.toLowerCase())).size).toBe(FIELDS.length)
  })

  test('has all elements of ISAD(G) but the level, and Dublin Core’s fifteen', () => {
    const isad = new Set(CROSSWALKS.flatMap(({ crosswalk }) => crosswalk.isad ?? []))
    expect(isad.size).toBe(25)
    expect(isad).not.toContain('3.1.4')
    const dc = new Set(FIELDS.map(({ crosswalk }) => crosswalk.dc))
    for (const term of ['title', 'creator', 'subject', 'description', 'publisher', 'contributor', 'date', 'type'])
      expect(dc).toContain(term)
    for (const term of ['format', 'identifier', 'source', 'language', 'relation', 'coverage', 'rights'])
      expect(dc).toContain(term)
  })

  test.each(Object.entries(ISAD_OF_EAD))(
    'what EAD3 has as %s is %s of ISAD(G), whatever the template',
    (ead3, isad) => {
      const written = CROSSWALKS.filter(({ crosswalk }) => crosswalk.ead3 === ead3)
      expect(written.length).toBeGreaterThan(0)
      expect(written.filter(({ crosswalk }) => crosswalk.isad !== isad).map(({ name }) => name)).toEqual([])
    },
  )

  test('every field but those that it has nothing for is mapped to schema.org', () => {
    const without = CROSSWALKS.filter(({ crosswalk }) => crosswalk.schema === undefined).map(({ name }) => name)
    expect(without.toSorted()).toEqual(NOT_IN_SCHEMA)
  })

  test('core fields come first, then what else is said in its order, then what no one knows any more', () => {
    expect(CORE_FIELDS.map(({ name }) => name).slice(0, 3)).toEqual(['title', 'referenceCode', 'date'])
    const units = [
      aUnit('a', { description: aDescription({ scale: '1:100', title: 'x', 'own:parish': 'y', extent: 'z' }) }),
    ]
    expect(rulesBeside(units, fieldBook(own.own)).map(({ name, kind }) => [name, kind])).toEqual([
      ['extent', 'text'],
      ['scale', 'text'],
      ['own:parish', 'text'],
    ])
    expect(rulesBeside(units, fieldBook()).at(-1)).toMatchObject({ name: 'own:parish', kind: 'longText' })
  })
})

describe('what belongs into the fields', () => {
  test.each(['isad', 'viFonds', 'viFile', 'viDocument', 'viFile169'] as const)(
    'is said of every field of %s, in every language of the interface',
    (shipped) => {
      const template = SHIPPED_TEMPLATES.find((each) => each.shipped === shipped)
      for (const language of LANGUAGES) {
        const silent = template?.fields.filter((field) => fieldHelp(field, speak(language)) === '')
        expect(silent?.map(({ field }) => field)).toEqual([])
      }
    },
  )

  test('is what a user’s template says, where it says something', () => {
    const asked = { field: 'title', section: 'identity', help: { ru: 'Как в деле' } } as const
    expect(fieldHelp(asked, speak('ru'))).toBe('Как в деле')
    expect(fieldHelp({ ...asked, field: 'own:parish', help: {} }, speak('ru'))).toBe('')
  })

  test('the field set of Vietnamese documents says that it awaits checking; all 18 fields of 02/2019 are in it', () => {
    const template = SHIPPED_TEMPLATES.find(({ shipped }) => shipped === 'viDocument')
    expect(LANGUAGES.map((language) => template && templateNote(template, speak(language)))).toEqual([
      expect.stringMatching(/02\/2019.*chờ đối chiếu/u),
      expect.stringMatching(/02\/2019.*ждут сверки/u),
      expect.stringMatching(/02\/2019.*awaits checking/u),
    ])
    expect(template?.fields).toHaveLength(18)
    expect(templateNote({}, speak('en'))).toBe('')
  })
})

describe('templates', () => {
  test('those that ship are without a fault, and name no field twice', () => {
    for (const template of SHIPPED_TEMPLATES) {
      expect(templateFaults({ ...template, name: { en: 'x' } }, isShippedField), template.shipped).toEqual([])
    }
  })

  test('faults are told', () => {
    const field = own.fields[0]!
    const faulty: Template = {
      ...own,
      name: { vi: ' ' },
      fields: [field, field, { field: 'own:lost', section: 'notes' }],
      own: [{ name: 'plain', kind: 'controlled', repeatable: false, column: 'plain', crosswalk: { dc: 'type' } }],
    }
    expect(templateFaults(faulty, isShippedField)).toEqual([
      { fault: 'no-name' },
      { fault: 'field-twice', field: 'title' },
      { fault: 'unknown-field', field: 'own:lost' },
      { fault: 'own-name', field: 'plain' },
      { fault: 'no-terms', field: 'plain' },
    ])
    expect(templateFaults({ ...own, fields: [] }, isShippedField)).toEqual([{ fault: 'no-fields' }])
    expect(OWN_FIELD).toBe('own:')
  })

  test('a unit has its own, else its level’s, else the basic one', () => {
    const choice = templatesOfTradition('vi')
    expect(templateOf({ level: 'fonds' }, choice, []).id).toBe('viFonds')
    expect(templateOf({ level: 'item', template: own.id }, choice, [own]).id).toBe('t1')
    expect(templateOf({ level: 'item', template: own.id }, choice, []).id).toBe('viDocument')
    expect(templateOf({ level: 'item' }, undefined, []).id).toBe('basic')
  })

  test('each tradition has one for each level', () => {
    for (const tradition of ARCHIVAL_TRADITIONS) {
      for (const level of LEVELS) expect(templatesOfTradition(tradition)[level], `${tradition} ${level}`).toBeDefined()
    }
  })

  test('the form has the fields of all templates once, and what units say beside them', () => {
    const letter = SHIPPED_TEMPLATES.find(({ shipped }) => shipped === 'letter')!
    const units = [
      aUnit('a', { template: letter.id, description: aDescription({ title: 'x', scale: '1:50' }) }),
      aUnit('b', { description: aDescription({}) }),
    ]
    const sections = formSections(units, (unit) => templateOf(unit, undefined, []))
    const names = sections.flatMap(({ fields }) => fields.map(({ field }) => field))
    expect(names.filter((name) => name === 'title')).toHaveLength(1)
    expect(names).toContain('recipient')
    expect(names).toContain('type')
    expect(sections.at(-1)).toMatchObject({ section: 'other', fields: [{ field: 'scale', section: 'notes' }] })
  })

  test('of a long template the sections of which nothing is said are folded at first', () => {
    const folded = (template: string, description: Readonly<Record<string, string>>) =>
      formSections(
        [aUnit('a', { template: idFrom<TemplateId>(template), description: aDescription(description) })],
        (unit) => templateOf(unit, undefined, []),
      ).flatMap(({ section, seldom }) => (seldom ? [section] : []))
    expect(folded('isad', {})).toEqual(['conditions', 'related', 'notes'])
    expect(folded('isad', { note: 'x' })).toEqual(['conditions', 'related'])
    expect(folded('basic', {})).toEqual([])
  })
})

test('a text in several languages is read by whoever is there', () => {
  expect(localText({ vi: 'a', ru: 'b' }, 'ru')).toBe('b')
  expect(localText({ vi: 'a', ru: 'b' }, 'kk')).toBe('b')
  expect(localText({ vi: 'a', en: 'c' }, 'fr')).toBe('c')
  expect(localText({ vi: 'a' }, 'en')).toBe('a')
  expect(localText({}, 'en')).toBe('')
})

test('what the whole says holds for parts that say nothing, the nearest first; a title does not go down', () => {
  const fonds = aUnit('f', { description: aDescription({ title: 'Phông', creator: 'Tòa Khâm sứ', language: 'fr' }) })
  const file = aUnit('d', { parentId: fonds.id, description: aDescription({ creator: 'Sở Học chính' }) })
  const item = aUnit('i', { parentId: file.id, description: aDescription({}) })
  const byId = new Map([fonds, file, item].map((unit) => [unit.id, unit]))
  const of = (name: string) => inherited(byId, item, SHIPPED_BOOK.rule(name))
  expect(of('creator')).toMatchObject({ from: file, values: [{ text: 'Sở Học chính' }] })
  expect(of('language')?.from).toBe(fonds)
  expect(of('title')).toBeNull()
  expect(of('accessConditions')).toBeNull()
  expect(inherited(byId, file, SHIPPED_BOOK.rule('creator'))).toBeNull()
  const lost = aUnit('x', { parentId: aUnit('gone').id, description: aDescription({}) })
  expect(inherited(byId, lost, SHIPPED_BOOK.rule('creator'))).toBeNull()
})
