import { expect, test } from 'vitest'
import type { Watched } from '../../shared/domain/watched.ts'
import { createMapOverlays } from '../../renderer/app/services/map-overlays/map-overlays.ts'
import type { Overlay } from '../../renderer/map/overlay.ts'
import { idFrom, type CollectionId } from '../../shared/domain/ids.ts'

const collection = idFrom<CollectionId>('c')

function overlay(id: string): Overlay {
  return { id, opacity: 1, painter: { size: 256, paint: () => Promise.resolve(null) } }
}

/** A list that the test changes. */
function changing() {
  const told = new Set<(list: readonly Overlay[]) => void>()
  const watched: Watched<readonly Overlay[]> = {
    subscribe(next) {
      told.add(next)
      return () => told.delete(next)
    },
  }
  return { watched, told, tell: (ids: readonly string[]) => told.forEach((next) => next(ids.map(overlay))) }
}

test('own maps lie under laid ones, and nothing is told before both are known', () => {
  const own = changing()
  const laid = changing()
  const seen: string[][] = []
  const overlays = createMapOverlays([() => own.watched, () => laid.watched])
  const stop = overlays.watch(collection).subscribe(
    (list) => seen.push(list.map(({ id }) => id)),
    () => undefined,
  )
  laid.tell(['old'])
  own.tell(['a', 'b'])
  laid.tell([])
  expect(seen).toEqual([
    ['a', 'b', 'old'],
    ['a', 'b'],
  ])
  stop()
  expect(own.told.size + laid.told.size).toBe(0)
})

test('without sources there are none', () => {
  const seen: number[] = []
  createMapOverlays([])
    .watch(collection)
    .subscribe(
      (list) => seen.push(list.length),
      () => undefined,
    )
  expect(seen).toEqual([0])
})
