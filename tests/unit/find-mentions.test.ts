import { expect, test } from 'vitest'
import { findMentions } from '../../renderer/features/mentions/find-mentions.ts'
import type { Services } from '../../renderer/ports/services.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { TextWish } from '../../shared/places/mentions/places-in-text.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'

test('names are looked for near all places that a unit has already, and near those of no other unit', async () => {
  const archive = await freshArchive()
  const units = ['a', 'b'].map((id) => aUnit(id, { description: aDescription({ title: `Thư ${id}` }) }))
  const [hue, hanoi] = [
    aPlace('Huế', { point: { lat: 16, lon: 107 } }),
    aPlace('Hà Nội', { point: { lat: 21, lon: 105 } }),
  ]
  await archive.writer.apply([
    ...puts('units', units),
    ...puts('places', [hue, hanoi]),
    ...puts('links', [aLink('l1', 'a', 'Huế'), aLink('l2', 'a', 'Hà Nội')]),
  ])
  const wishes: TextWish[] = []
  const placeFinder: Services['placeFinder'] = {
    placesIn: (_text, wish) => {
      wishes.push(wish)
      return Promise.resolve([])
    },
  }
  const undo = { run: () => Promise.reject(new Error('nothing was found')) } as unknown as Services['undo']
  const deps = { repositories: archive, placeFinder, undo, clock: { now: () => AT }, newId: () => '' as never }
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  await findMentions(units, deps, context)
  expect(wishes).toEqual([{ near: [hue.point, hanoi.point] }, { near: [] }])
})
