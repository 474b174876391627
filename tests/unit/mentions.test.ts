import { expect, test } from 'vitest'
import type { Change } from '../../shared/domain/changes.ts'
import { fieldBook, SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { idFrom, type LinkId, type MentionId, type NewId, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Mention } from '../../shared/domain/mention.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import {
  acceptedMentions,
  markedMentions,
  queueOfMentions,
  spellingOf,
} from '../../shared/places/mentions/answer-mentions.ts'
import {
  joinedLines,
  linesOfDescription,
  linesOfReading,
  mentionKey,
  mentionsOf,
} from '../../shared/places/mentions/found-mentions.ts'
import { aDescription, aPage, aReading, aUnit, AT, COLLECTION } from '../support/builders.ts'

const KAZAN: PlaceCandidate = {
  ...{ geonamesId: 551487, name: 'Kazan', matched: 'Казань', point: { lat: 55.79, lon: 49.12 }, country: 'RU' },
  ...{ population: 1_243_500, names: ['Kazan', 'Казань'], score: 0.9, local: { ru: 'Казань' } },
}

let last = 0
const newId: NewId = () => idFrom<never>(`n${(last += 1)}`)

const aMention = (id: string, parts: Partial<Mention> = {}): Mention => ({
  ...{ id: idFrom<MentionId>(id), collectionId: COLLECTION, unitId: idFrom<UnitId>('a') },
  ...{ source: { kind: 'field', field: 'title', value: 0 }, text: 'из Казани', start: 3, end: 9 },
  ...{ candidates: [KAZAN], confidence: 0.8, state: 'open', foundAt: AT },
  ...parts,
})

const making = { collectionId: COLLECTION, places: [], links: [], newId, now: AT, language: 'ru' } as const
const rows = (changes: readonly Change[], table: Change['table']) =>
  changes.filter((change) => change.table === table).map(({ to }) => to)

test('a name found in joined lines stands in its own line, and none goes over two', () => {
  const unit = aUnit('a', { description: aDescription({ title: 'Письмо из Казани', referenceCode: 'Казань 1' }) })
  const reading = linesOfReading(aPage('p', 'a'), aReading('r', 'p', { text: 'Едем\nв Москву' }))
  const lines = [...linesOfDescription(unit, SHIPPED_BOOK), ...reading]
  expect(joinedLines(lines)).toBe('Письмо из Казани\nЕдем\nв Москву')
  const name = (start: number, end: number) => ({ start, end, written: '', candidates: [KAZAN], confidence: 0.7 })
  const found = mentionsOf(unit, lines, { names: [name(10, 16), name(17, 25), name(24, 30)], newId, now: AT })
  expect(found.map(({ text, start, end, source }) => [text.slice(start, end), source])).toEqual([
    ['Казани', { kind: 'field', field: 'title', value: 0 }],
    ['Москву', { kind: 'reading', pageId: idFrom<PageId>('p'), line: 1 }],
  ])
})

test('the same name at the same place is known again whatever became of it, and not elsewhere', () => {
  expect(mentionKey(aMention('1', { state: 'rejected' }))).toBe(mentionKey(aMention('2')))
  expect(mentionKey(aMention('1', { start: 4 }))).not.toBe(mentionKey(aMention('1')))
})

test('accepting makes one place and a link for each unit, of the person who has it from the machine', () => {
  const other = aMention('2', { unitId: idFrom<UnitId>('b') })
  const changes = acceptedMentions([aMention('1'), other, aMention('3')], KAZAN, making)
  expect(rows(changes, 'places')).toMatchObject([{ name: 'Казань', geonamesId: 551487 }])
  expect(rows(changes, 'links')).toMatchObject([
    { unitId: 'a', asWritten: 'Казани', by: { by: 'person', from: { by: 'machine', confidence: 0.8 } } },
    { unitId: 'b' },
  ])
  const taken = rows(changes, 'mentions') as readonly Mention[]
  expect(taken.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(taken[0]?.linkId).toBe(taken[2]?.linkId)
})

test('a unit that is at the place already keeps its link', () => {
  const [place] = rows(acceptedMentions([aMention('1')], KAZAN, making), 'places') as never[]
  const kept = idFrom<LinkId>('kept')
  const link = {
    id: kept,
    collectionId: COLLECTION,
    unitId: idFrom<UnitId>('a'),
    asWritten: '',
    by: { by: 'person', at: AT },
  }
  const links = [{ ...link, placeId: (place as unknown as { id: never }).id } as never]
  const changes = acceptedMentions([aMention('1')], KAZAN, { ...making, places: [place as never], links })
  expect(rows(changes, 'links')).toEqual([])
  expect(rows(changes, 'mentions')).toMatchObject([{ linkId: 'kept' }])
})

test('open names come first, put off ones after them, answered ones no more', () => {
  const put = aMention('1', { state: 'deferred' })
  const all = [put, aMention('2'), aMention('3', { state: 'accepted' }), aMention('4', { state: 'rejected' })]
  expect(queueOfMentions(all, [aUnit('a')]).map(({ id }) => id)).toEqual(['2', '1'])
  expect(rows(markedMentions([put], 'rejected'), 'mentions')).toMatchObject([{ id: '1', state: 'rejected' }])
})

test('names wait unit by unit as in the tree, those of one as they stand in its title, its fields and its pages', () => {
  const b = { unitId: idFrom<UnitId>('b') }
  const page = (line: number) => ({ source: { kind: 'reading', pageId: idFrom<PageId>('p'), line } }) as const
  const field = (name: string) => ({ source: { kind: 'field', field: name, value: 0 } }) as const
  const all = [
    aMention('page 10', { ...b, ...page(10) }),
    aMention('a'),
    aMention('page 2', { ...b, ...page(2) }),
    aMention('scope', { ...b, ...field('description') }),
    aMention('title, later', { ...b, start: 20 }),
    aMention('title', b),
  ]
  const queue = queueOfMentions(all, [aUnit('b'), aUnit('a')])
  expect(queue.map(({ id }) => id)).toEqual(['title', 'title, later', 'scope', 'page 2', 'page 10', 'a'])
})

test('names are alike whatever their case and marks, not whatever their letters', () => {
  const written = (text: string): string => spellingOf(aMention('1', { text, start: 0, end: text.length }))
  expect(new Set(['Sài Gòn', 'Sài gòn', 'SAI GON', 'Saigon'].map(written)).size).toBe(1)
  expect(written('Казани')).not.toBe(written('Казань'))
})

test('texts of own fields are gone over, short and long, and nothing else of them', () => {
  const own = (['text', 'longText', 'number', 'url'] as const).map((kind) => ({
    ...{ name: `own:${kind}`, kind, repeatable: false, column: kind, crosswalk: { dc: 'description' } },
  }))
  const said = Object.fromEntries(own.map(({ name }) => [name, `${name} Казань`]))
  const unit = aUnit('a', { description: aDescription({ ...said, referenceCode: 'Казань 1' }) })
  const lines = linesOfDescription(unit, fieldBook(own))
  expect(lines.map(({ text }) => text)).toEqual(['own:text Казань', 'own:longText Казань'])
})
