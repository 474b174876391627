import { expect, test } from 'vitest'
import { TOPICS, topicsOf } from '../../renderer/features/settings/help-topics.ts'
import { EMPTY_DESK } from '../../renderer/ports/desk.ts'
import { idFrom, type CollectionId, type UnitId } from '../../shared/domain/ids.ts'

const desk = { ...EMPTY_DESK, collectionId: idFrom<CollectionId>('c') }
const reader = { unitId: idFrom<UnitId>('u'), pageId: null, query: '' }

test('the help begins with what the screen is for', () => {
  expect(topicsOf({ ...desk, task: 'forms' })).toEqual(['forms'])
  expect(topicsOf({ ...desk, task: 'words', reader })).toEqual(['words'])
  expect(topicsOf({ ...desk, reader })).toContain('lines')
  expect(topicsOf({ ...desk, view: 'map' })).toEqual(['places'])
  expect(topicsOf({ ...desk, query: 'hue' })).toEqual(['search'])
  expect(topicsOf(EMPTY_DESK)).toEqual(['import'])
})

test('of every screen it tells something that it has, once', () => {
  for (const task of ['templates', 'codes', 'settings', 'integrity', 'batch'] as const) {
    const topics = topicsOf({ ...desk, task })
    expect(topics.length).toBeGreaterThan(0)
    expect(new Set(topics).size).toBe(topics.length)
    for (const topic of topics) expect(TOPICS).toContain(topic)
  }
})
