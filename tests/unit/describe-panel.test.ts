import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { fieldPast } from '../../renderer/features/describe/field-past.ts'
import { createDescriber } from '../../renderer/features/describe/describer.ts'
import { createKeptDrafts } from '../../renderer/features/describe/kept-drafts.ts'
import { languageCode, languageLabel } from '../../renderer/ports/language-label.ts'
import { describedIds, panelState, selectionKey } from '../../renderer/features/describe/panel-state.ts'
import { usedValues } from '../../renderer/features/describe/used-values.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { firstText } from '../../shared/domain/description.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import type { ValueRevision } from '../../shared/domain/value-revision.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aUnit, AT } from '../support/builders.ts'

const id = (text: string): UnitId => idFrom<UnitId>(text)

async function desk() {
  const repositories = await freshArchive()
  await repositories.writer.apply([...puts('collections', [aCollection()]), ...puts('units', [aUnit('a'), aUnit('b')])])
  const undo = createUndoStack(repositories.writer)
  const describer = createDescriber({ repositories, undo, clock: { now: () => AT } })
  const description = async (unit: string) => (await repositories.units.get(id(unit)))?.description ?? {}
  return { repositories, undo, describer, description }
}

describe('a date that can’t be stored', () => {
  it('waits with its units until it is corrected, whatever is selected meanwhile', () => {
    const drafts = createKeptDrafts()
    const told: string[][] = []
    drafts.state.subscribe(
      (kept) => told.push(kept.map(({ name, text }) => `${name} ${text}`)),
      () => undefined,
    )
    drafts.keep({ unitIds: [id('a')], field: 'date', name: 'Thư', text: '19o6' })
    drafts.keep({ unitIds: [id('a'), id('b')], field: 'date', name: '2', text: '1906-13' })
    expect([drafts.of([id('a')], 'date'), drafts.of([id('b')], 'date')]).toEqual(['19o6', null])
    expect(drafts.of([id('a')], 'dateEnd')).toBeNull()
    drafts.drop([id('a')], 'date')
    drafts.drop([id('b')], 'date')
    expect(drafts.of([id('a')], 'date')).toBeNull()
    expect(told).toEqual([[], ['Thư 19o6'], ['Thư 19o6', '2 1906-13'], ['2 1906-13']])
  })
})

describe('saving a description', () => {
  it('keeps both of two edits made at the same moment', async () => {
    const { describer, description } = await desk()
    await Promise.all([
      describer.save([id('a')], { kind: 'set', field: 'note', text: 'N' }),
      describer.save([id('a')], { kind: 'set', field: 'referenceCode', text: 'R' }),
    ])
    expect(firstText(await description('a'), 'note')).toBe('N')
    expect(firstText(await description('a'), 'referenceCode')).toBe('R')
  })

  it('undoes a burst of typing in one field as one step, and several units together', async () => {
    const { describer, description, undo } = await desk()
    for (const text of ['T', 'Th', 'Thư'])
      await describer.save([id('a'), id('b')], { kind: 'set', field: 'title', text })
    expect(firstText(await description('b'), 'title')).toBe('Thư')
    await undo.undo()
    expect([firstText(await description('a'), 'title'), firstText(await description('b'), 'title')]).toEqual(['a', 'b'])
  })

  it('goes on after an edit that failed', async () => {
    const { describer, repositories, undo, description } = await desk()
    let fail = true
    const units = {
      ...repositories.units,
      many: (ids: readonly UnitId[]) => {
        if (fail) return Promise.reject(new Error('disk'))
        return repositories.units.many(ids)
      },
    }
    const broken = createDescriber({ repositories: { units }, undo, clock: { now: () => AT } })
    await expect(broken.save([id('a')], { kind: 'set', field: 'note', text: 'N' })).rejects.toThrow('disk')
    fail = false
    expect(await broken.save([id('a')], { kind: 'set', field: 'note', text: 'N' })).toBe(true)
    expect(await describer.save([id('a')], { kind: 'set', field: 'note', text: 'N' })).toBe(false)
    expect(firstText(await description('a'), 'note')).toBe('N')
  })
})

describe('the history of a field', () => {
  it('is told latest first and taken back with who said it, as one step', async () => {
    const { describer, repositories, undo, description } = await desk()
    for (const text of ['Một', 'Hai']) await describer.save([id('a')], { kind: 'set', field: 'note', text })
    const revisions = await new Promise<readonly ValueRevision[]>((resolve, reject) =>
      repositories.valueRevisions.watchField(id('a'), 'note').subscribe(resolve, reject),
    )
    const past = fieldPast((await description('a')).note ?? [], revisions)
    expect(past.map(({ values, until }) => [values[0]?.text, until])).toEqual([
      ['Hai', null],
      ['Một', AT],
    ])
    const before = past[1]?.values ?? []
    expect(await describer.save([id('a')], { kind: 'restore', field: 'note', values: before })).toBe(true)
    expect((await description('a')).note).toEqual(before)
    await undo.undo()
    expect(firstText(await description('a'), 'note')).toBe('Hai')
  })

  it('tells once what only somebody else said again, and keeps that it was empty between', () => {
    const value = (text: string, at = AT) => [{ text, by: { by: 'person', at } as const }]
    const past = fieldPast(value('B'), [
      { values: value('B', 'earlier'), replacedAt: '4' },
      { values: [], replacedAt: '3' },
      { values: value('A'), replacedAt: '2' },
      { values: [], replacedAt: '1' },
    ])
    expect(past.map(({ values, until }) => [values[0]?.text ?? '', until])).toEqual([
      ['B', null],
      ['', '3'],
      ['A', '2'],
    ])
  })
})

describe('the description panel', () => {
  it('describes the selection, else the unit chosen in the tree, else nothing', () => {
    expect(describedIds({ selection: new Set([id('a')]), scope: id('b') })).toEqual(['a'])
    expect(describedIds({ selection: new Set(), scope: id('b') })).toEqual(['b'])
    expect(describedIds({ selection: new Set(), scope: null })).toEqual([])
  })

  it('is empty, loading, in error or ready', () => {
    const units = [aUnit('a')]
    expect(panelState([], { status: 'ready', value: units })).toEqual({ kind: 'empty' })
    expect(panelState([id('a')], { status: 'loading' })).toEqual({ kind: 'loading' })
    expect(panelState([id('a')], { status: 'error', error: 1 })).toEqual({ kind: 'error', error: 1 })
    expect(panelState([id('a')], { status: 'ready', value: units })).toEqual({ kind: 'ready', units })
    expect(panelState([id('a')], { status: 'ready', value: [] })).toEqual({ kind: 'empty' })
  })

  it('tells selections apart', () => {
    const keys = [['a'], ['b'], ['a', 'b'], ['b', 'a'], []].map((ids) => selectionKey(ids.map(id)))
    expect(new Set(keys).size).toBe(5)
  })

  it('suggests the values used in the collection, the commonest first', () => {
    const units = [['rice'], ['tea'], ['tea']].map(([subject = ''], index) =>
      aUnit(String(index), { description: aDescription({ subject, title: 'X' }) }),
    )
    expect(usedValues().of('subject', units)).toEqual(['tea', 'rice'])
  })

  it('knows languages by tag and by name, and leaves others as they are', () => {
    expect(languageLabel('vi', 'en')).toBe('Vietnamese (vi)')
    expect(languageCode('Vietnamese (vi)', 'en')).toBe('vi')
    expect(languageCode('русский', 'ru')).toBe('ru')
    expect(languageCode('vie', 'vi')).toBe('vie')
    expect(languageLabel('chữ của người Chăm', 'vi')).toBe('chữ của người Chăm')
  })
})
