import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldBook, SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { CALENDARS } from '../../shared/dates/date-reading.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { readEad, type FoundUnit } from '../../shared/formats/ead/read-ead.ts'
import { ead3Chunks } from '../../shared/formats/ead/write-ead3.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'
import { randomDates, randomTree } from '../support/random-units.ts'
import { hasSchemas, SCHEMAS, validate } from '../support/tools.ts'

const share = { unreviewed: 1, all: 2 }
const aid = {
  recordId: 'urn:uuid:1',
  title: 'Thư từ Huế',
  agency: 'Trung tâm III',
  at: AT,
  book: SHIPPED_BOOK,
  unreviewed: { texts: share, values: share },
}
/** Dates of every calendar, with and without EDTF. */
const dated = (most: number) => randomTree(most, ({ kind }) => (kind === 'date' ? randomDates() : fc.constant([])))
const written = (units: readonly Unit[]): string => [...ead3Chunks(units, aid)].join('')

interface Said {
  readonly level: string
  readonly values: object
  readonly children: readonly Said[]
}

/** Both sides in one shape: levels, what fields say, parts. */
const found = ({ level, values, children }: FoundUnit): Said => ({
  level,
  values: Object.fromEntries(
    [...values].map(([name, all]) => [name, all.map(({ text, edtf, calendar }) => [text, edtf, calendar])]),
  ),
  children: children.map(found),
})
const made = (units: readonly Unit[], parentId: string | null): readonly Said[] =>
  units
    .filter((unit) => unit.parentId === parentId)
    .map(({ id, level, description }) => ({
      level,
      values: Object.fromEntries(
        Object.entries(description).map(([name, all]) => [
          name,
          all.map(({ text, edtf, calendar }) => [text, edtf, calendar]),
        ]),
      ),
      children: made(units, id),
    }))

describe('EAD3', () => {
  it('comes back as it was: levels, order, every field, every EDTF and calendar', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(randomTree(), dated(12)), (units) => {
        const read = readEad(written(units))
        expect(read.unread.size).toBe(0)
        expect(read.units.map(found)).toEqual(made(units, null))
      }),
      { numRuns: 150, seed: 20261126 },
    )
  })

  it('keeps own fields and languages of values', () => {
    const rule = {
      name: 'own:parish',
      kind: 'text',
      repeatable: false,
      column: 'x',
      crosswalk: { dc: 'coverage' },
    } as const
    const by = { by: 'person', at: AT } as const
    const description = {
      title: [{ text: 'Thư', language: 'vi', by }],
      'own:parish': [{ text: 'Kim Long', by }],
    }
    const text = [...ead3Chunks([aUnit('a', { description })], { ...aid, book: fieldBook([rule]) })].join('')
    const [unit] = readEad(text).units
    expect([...(unit?.values ?? [])]).toEqual([
      ['title', [{ text: 'Thư', language: 'vi' }]],
      ['own:parish', [{ text: 'Kim Long' }]],
    ])
  })

  it('tells dates by their EDTF in ISO 8601', () => {
    const date = [{ text: 'нач. 1890-х', edtf: '1890/1893', by: { by: 'person', at: AT } }] as const
    expect(written([aUnit('a', { description: { date } })])).toContain('normal="1890-01-01/1893-12-31"')
  })

  it('that is torn, declares entities or is something else is refused with the place', () => {
    const whole = written([aUnit('a', { description: aDescription({ title: 'x' }) })])
    expect(() => readEad(whole.slice(0, -20))).toThrow(/\d+:\d+/)
    expect(() => readEad(`<!DOCTYPE ead [<!ENTITY a "b">]>${whole}`)).toThrow(/entities/)
    expect(() => readEad('<mets/>')).toThrow(/<ead>/)
  })

  it.skipIf(!hasSchemas)(
    'with dates of every calendar, and with one that is not to be read, is valid by the schema',
    () => {
      const by = { by: 'person', at: AT } as const
      const dates = [
        ...CALENDARS.map((calendar) => ({ text: '12 vendémiaire an III', edtf: '1794-10-03', calendar, by })),
        { text: '1 мая 1906 г.', calendar: 'julian', by },
        { text: '1 мая 1906 г.', by },
      ]
      const all = dates.flatMap((date, order) =>
        (['date', 'created', 'available'] as const).map((name) =>
          aUnit(`${name}-${order}`, { order, description: { [name]: [date] } }),
        ),
      )
      const aid = written(all)
      for (const calendar of CALENDARS)
        expect(aid).toContain(
          `"fonds:date 1794-10-03 ${calendar}" encodinganalog="ISAD(G) 3.1.3" calendar="${calendar}"`,
        )
      expect(aid).toMatch(/<unitdate altrender="fonds:date - julian"[^>]* calendar="julian">1 мая/)
      expect(aid).toMatch(/<unitdate altrender="fonds:date -"[^>]*>1 мая/)
      validate('ead3/ead3.xsd', [aid])
      expect(readEad(aid).units.map(found)).toEqual(made(all, null))
    },
  )

  it.skipIf(!hasSchemas)('is valid by the schema', () => {
    const samples = fc.sample(randomTree(30), { numRuns: 25, seed: 7 }).map(written)
    const dates = fc.sample(dated(30), { numRuns: 25, seed: 7 }).map(written)
    validate('ead3/ead3.xsd', [...samples, ...dates])
    const broken = written([aUnit('a')])
      .replace('<did>', '<dud>')
      .replace('</did>', '</dud>')
    expect(() => validate('ead3/ead3.xsd', [broken])).toThrow(/dud/)
  })

  it.skipIf(!hasSchemas).each(['S.0001_valid.xml', 'mc00212.xml', 'mss060.xml', 'C1571.EAD3.xml'])(
    'of other makers (%s) gives its tree and titles',
    (name) => {
      const text = readFileSync(`${SCHEMAS}/ead3/samples/${name}`, 'utf8')
      const { units, unread } = readEad(text)
      const all = (unit: FoundUnit): number => 1 + unit.children.reduce((sum, child) => sum + all(child), 0)
      const components = text.match(/<c(?:\d\d)?[\s>]/g)?.length ?? 0
      expect(units.reduce((sum, unit) => sum + all(unit), 0)).toBe(components + 1)
      expect(units[0]?.values.get('title')?.[0]?.text).toBeTruthy()
      expect([...unread.keys()].filter((element) => !KNOWN_UNREAD.has(element))).toEqual([])
    },
  )
})

/** What no field of ours takes; the import tells of it. */
const KNOWN_UNREAD = new Set(['relations', 'index', 'dao', 'daoset', 'p'])

describe('EAD 2002', () => {
  const unit = `<ead xmlns="urn:isbn:1-931666-22-9"><eadheader><eadid>1</eadid><filedesc><titlestmt>
    <titleproper>Фонд 12</titleproper></titlestmt></filedesc></eadheader>
    <archdesc level="fonds"><did><unitid>Ф. 12</unitid>
      <unittitle>Канцелярия <unitdate normal="18860101/18901231">1886–1890</unitdate></unittitle>
      <origination><corpname>Резидентура</corpname></origination>
      <langmaterial>На <language langcode="fre">французском</language></langmaterial>
      <physdesc><extent>12 ед. хр.</extent></physdesc></did>
    <descgrp><head>x</head><accessrestrict><p>Открыт.</p></accessrestrict></descgrp>
    <controlaccess><head>y</head><controlaccess><geogname>Huế</geogname></controlaccess></controlaccess>
    <dsc type="combined"><head>Опись</head><c01 level="series"><did><unittitle>Опись 1</unittitle></did>
      <c02 level="file"><did><unittitle>Дело 1</unittitle></did><scopecontent><p>а</p><p>б</p></scopecontent></c02>
    </c01></dsc></archdesc></ead>`

  it('gives the tree, and what each unit says by the same fields', () => {
    const aid = readEad(unit)
    expect(aid.title).toBe('Фонд 12')
    const [fonds] = aid.units
    const texts = (found: FoundUnit | undefined) =>
      Object.fromEntries([...(found?.values ?? [])].map(([name, all]) => [name, all.map(({ text }) => text)]))
    expect(texts(fonds)).toEqual({
      referenceCode: ['Ф. 12'],
      title: ['Канцелярия 1886–1890'],
      date: ['1886–1890'],
      creator: ['Резидентура'],
      language: ['fr'],
      extent: ['12 ед. хр.'],
      accessConditions: ['Открыт.'],
      coverage: ['Huế'],
    })
    expect(fonds?.values.get('date')?.[0]?.edtf).toBe('1886-01-01/1890-12-31')
    const file = fonds?.children[0]?.children[0]
    expect([file?.level, texts(file)]).toEqual(['file', { title: ['Дело 1'], description: ['а\nб'] }])
  })

  it.skipIf(!hasSchemas).each(['roda-AIP_1-ead.xml', 'roda-AIP_4-ead2002.xml', 'kitchen_sink_AT.xml'])(
    'of other makers (%s) is read',
    (name) => {
      const { units } = readEad(readFileSync(`${SCHEMAS}/ead2002/samples/${name}`, 'utf8'))
      expect(units[0]?.values.get('title')?.[0]?.text).toBeTruthy()
    },
  )
})
