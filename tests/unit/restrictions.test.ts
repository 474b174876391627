import { expect, test } from 'vitest'
import { withAccess, type RestrictionChange } from '../../renderer/features/describe/access-edits.ts'
import { releasedPlaces } from '../../renderer/features/places/use-released.ts'
import { untilTyped } from '../../renderer/ports/withholding-words.ts'
import { mergeItems, splitPages } from '../../shared/domain/arrange-pages.ts'
import { idFrom, type NewId, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Line } from '../../shared/domain/reading.ts'
import type { LineLayers } from '../../shared/domain/layer.ts'
import type { Restriction } from '../../shared/domain/restriction.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { dayOf, holdings, isInForce } from '../../shared/release/in-force.ts'
import { redactedReading } from '../../shared/release/redact-reading.ts'
import { releaseOf } from '../../shared/release/release.ts'
import { aPage, aReading, aUnit, AT } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'

const by = { by: 'person', at: AT } as const
const restriction = (parts: Partial<Restriction> = {}): Restriction => ({
  ...{ parts: ['unit'], fields: [], reason: 'personal', by },
  ...parts,
})
const TODAY = dayOf(AT)
const below = (id: string, parent: string, parts: Partial<Unit> = {}): Unit =>
  aUnit(id, { parentId: idFrom<UnitId>(parent), ...parts })

test('an embargo holds through the last day that its end may mean, and without a readable end for ever', () => {
  const on = (day: string, until?: string): boolean =>
    isInForce(until === undefined ? {} : { until }, dayOf(`${day}T12:00:00.000Z`))
  expect(on('2030-12-31', '2030')).toBe(true)
  expect(on('2031-01-01', '2030')).toBe(false)
  expect(on('2030-02-28', '2030-02')).toBe(true)
  expect(on('2030-03-01', '2030-02')).toBe(false)
  expect(on('2030-03-01', '2020/2030')).toBe(true)
  expect(on('2099-01-01', '2020/..')).toBe(true)
  expect(on('2099-01-01', 'mãi')).toBe(true)
  expect(on('2099-01-01')).toBe(true)
})

test('what is withheld of a unit is withheld of all below, up to one that overrules it', () => {
  const above = restriction({ parts: ['pictures'] })
  const own = restriction({ parts: ['texts'], reason: 'donor' })
  const units = [
    aUnit('top', { access: { restrictions: [above] } }),
    below('mid', 'top', { access: { restrictions: [own] } }),
    below('low', 'mid', { access: { restrictions: [], overrules: true } }),
    below('end', 'low'),
  ]
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const said = (id: string) =>
    holdings(byId, byId.get(idFrom<UnitId>(id))!, TODAY).map(({ restriction: { reason }, from }) => [from.id, reason])
  expect(said('mid')).toEqual([
    ['mid', 'donor'],
    ['top', 'personal'],
  ])
  expect([said('low'), said('end')]).toEqual([[], []])
})

test('a unit that may be seen below one that may not stands below the next above', () => {
  const units = [
    aUnit('top'),
    below('gone', 'top', { access: { restrictions: [restriction()] } }),
    below('lost', 'gone'),
    below('seen', 'gone', { access: { restrictions: [], overrules: true } }),
  ]
  const release = releaseOf(units, { today: TODAY, isInternal: () => false })
  expect(release.units.map(({ id, parentId, access }) => [id, parentId, access])).toEqual([
    ['top', null, undefined],
    ['seen', 'top', undefined],
  ])
})

test('words under an area go; a line whose letters nobody can place goes as a whole', () => {
  const word = (text: string, x: number) => ({ text, box: { x, y: 0.1, w: 0.1, h: 0.02 }, confidence: 0.8 })
  const line = (text: string, words: readonly ReturnType<typeof word>[]) => ({ text, words, box: { x: 0.1, y: 0.1, w: 0.5, h: 0.02 } }) // prettier-ignore
  const words = [word('một', 0.1), word('hai', 0.25), word('ba', 0.4)]
  const reading = aReading('r', 'p', {
    lines: [
      { ...line('một, hai ba', [word('một,', 0.1), ...words.slice(1)]), normal: 'xưa' },
      line('một hai lạ ba', words),
      { text: 'không chỗ', box: null, words: [] },
      { text: 'ở nơi khác', box: { x: 0.1, y: 0.8, w: 0.5, h: 0.02 }, words: [] },
    ],
    source: { file: 'a.xml', format: 'alto', transcribed: false },
  })
  const area = { kind: 'rectangle', box: { x: 0.24, y: 0.09, w: 0.12, h: 0.04 } } as const
  const left = redactedReading(reading, [area])
  expect(left.lines.map(({ text, normal }) => [text, normal])).toEqual([
    ['một, ba', undefined],
    ['ở nơi khác', undefined],
  ])
  expect(left.source).toBeUndefined()
  const beside = { kind: 'polygon', points: [[0.24, 0], [0.36, 0], [0.24, 0.05]].map(([x = 0, y = 0]) => ({ x, y })) } as const // prettier-ignore
  expect(redactedReading({ ...reading, lines: reading.lines.slice(0, 2) }, [beside]).lines).toHaveLength(2)
  expect(redactedReading(reading, [])).toBe(reading)
})

test('what stands beside a line goes with any word of it, and a translation with a word of any of its lines', () => {
  const column = (text: string, x: number, layers: LineLayers): Line => ({
    text,
    box: { x, y: 0.1, w: 0.05, h: 0.4 },
    words: Array.from(text, (sign, at) => ({
      text: sign,
      box: { x, y: 0.1 + at * 0.1, w: 0.05, h: 0.1 },
      confidence: 1,
    })),
    layers,
  })
  const reading = aReading('r', 'p', {
    lines: [
      column('大越', 0.9, { transliteration: 'đại việt', translation: 'cả hai' }),
      column('國王', 0.8, { transliteration: 'quốc vương', joined: true }),
      column('之印', 0.7, { transliteration: 'chi ấn', translation: 'ấn' }),
    ],
  })
  const area = { kind: 'rectangle', box: { x: 0.79, y: 0.19, w: 0.07, h: 0.12 } } as const
  const left = redactedReading(reading, [area]).lines
  expect(left.map(({ text, layers }) => [text, layers])).toEqual([
    ['大越', { transliteration: 'đại việt' }],
    ['國', undefined],
    ['之印', { transliteration: 'chi ấn', translation: 'ấn' }],
  ])
})

test('restrictions are added, changed and taken away, and a unit without any says nothing of it', () => {
  const unit = aUnit('u')
  const change = (of: Unit, to: RestrictionChange) => withAccess(of, { kind: 'restriction', at: 0, change: to, by })
  const one = withAccess(unit, { kind: 'restrict', to: restriction() })
  const changed = change(one, { reason: 'law' })
  expect(changed.access?.restrictions.map(({ reason }) => reason)).toEqual(['law'])
  expect(change(changed, { reason: 'law' })).toBe(changed)
  expect(change(unit, { reason: 'law' })).toBe(unit)
  expect(withAccess(changed, { kind: 'lift', at: 0 })).toEqual(unit)
  const free = withAccess(unit, { kind: 'overrule', on: true })
  expect(free.access).toEqual({ restrictions: [], overrules: true })
  expect(withAccess(free, { kind: 'overrule', on: false })).toEqual(unit)
})

test('acts that follow each other quickly keep what the one before did', () => {
  const acts: readonly RestrictionChange[] = [
    { part: 'texts', on: true },
    { field: 'creator', on: true },
    { text: 'until', to: '2040' },
    { text: 'note', to: 'Nghị định' },
    { part: 'unit', on: false },
  ]
  const begun = withAccess(aUnit('u'), { kind: 'restrict', to: restriction({ parts: ['unit'], fields: [] }) })
  const after = acts.reduce((unit, act) => withAccess(unit, { kind: 'restriction', at: 0, change: act, by }), begun)
  expect(after.access?.restrictions).toMatchObject([
    { parts: ['texts'], fields: ['creator'], until: '2040', note: 'Nghị định', reason: 'personal' },
  ])
  const open = withAccess(after, { kind: 'restriction', at: 0, change: { text: 'until', to: '' }, by })
  expect(open.access?.restrictions[0]).not.toHaveProperty('until')
})

test('ends of embargoes are typed as EDTF or as dates are written', () => {
  expect(untilTyped('31/12/2040', { language: 'vi' })).toBe('2040-12-31')
  expect(untilTyped('2040', { language: 'ru' })).toBe('2040')
  expect(untilTyped(' ', { language: 'en' })).toBe('')
  expect(untilTyped('khi nào đó', { language: 'vi' })).toBeNull()
})

test('pages that are parted from a unit, or joined with another’s, stay withheld', () => {
  const access = { restrictions: [restriction()] }
  const moment = { at: AT, newId: (() => 'new') as unknown as NewId }
  const holder = { unit: aUnit('u', { access }), pages: [aPage('p', 'u'), aPage('q', 'u', { order: 1 })] }
  const split = splitPages([holder], new Set([idFrom<PageId>('q')]), { ...moment, siblings: [holder.unit] })
  expect(split?.made.access).toEqual(access)
  const merged = mergeItems([{ unit: aUnit('a'), pages: [] }, holder], [], moment)
  expect(merged.find(({ id }) => id === 'a')?.to).toMatchObject({ access })
})

test('a picture of the map has no place of units that may not be known to be there', () => {
  const units = ['a', 'b'].map((id) => idFrom<UnitId>(id))
  const placed = [
    {
      place: aPlace('Huế'),
      unitIds: units,
      roles: [['about'], ['made-at']] as const,
      certainties: [['certain'], ['possible']] as const,
    },
    { place: aPlace('Hà Nội'), unitIds: units.slice(0, 1) },
  ]
  expect(releasedPlaces(placed, (id) => id === 'b')).toEqual([
    { ...placed[0], unitIds: ['b'], roles: [['made-at']], certainties: [['possible']] },
  ])
  expect(releasedPlaces(placed, () => true)).toBe(placed)
})
