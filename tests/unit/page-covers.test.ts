import { describe, expect, test } from 'vitest'
import { setCover } from '../../shared/domain/arrange-pages.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, aPage, aUnit } from '../support/builders.ts'

const unitId = (id: string) => idFrom<UnitId>(id)

async function archiveWith(units: readonly string[]) {
  const archive = await freshArchive()
  const pages = units.flatMap((unit) => ['1', '2'].map((name, order) => aPage(`${unit}-${name}`, unit, { order })))
  await archive.writer.apply([...puts('units', units.map((unit) => aUnit(unit))), ...puts('pages', pages)]) // prettier-ignore
  const coverOf = async (unit: string) => (await archive.pages.covers(units.map(unitId))).get(unitId(unit))?.cover.id
  return { archive, coverOf }
}

describe('the cover of an item', () => {
  test.each([1, 250])('is the page chosen, with %i items in sight', async (count) => {
    const units = Array.from({ length: count }, (_, index) => `u${index}`)
    const { archive, coverOf } = await archiveWith(units)
    await archive.writer.apply(setCover(aUnit('u0'), idFrom<PageId>('u0-2'), AT))
    expect(await coverOf('u0')).toBe('u0-2')
    if (count > 1) expect(await coverOf('u1')).toBe('u1-1')
  })

  test('is the first page again once the chosen one has gone elsewhere or to the trash', async () => {
    const { archive, coverOf } = await archiveWith(['a', 'b'])
    const chosen = aPage('a-2', 'a', { order: 1 })
    await archive.writer.apply(setCover(aUnit('a'), chosen.id, AT))
    await archive.writer.apply(puts('pages', [{ ...chosen, unitId: unitId('b') }]))
    expect(await coverOf('a')).toBe('a-1')
    await archive.writer.apply(puts('pages', [{ ...chosen, deletedAt: AT }]))
    expect(await coverOf('a')).toBe('a-1')
  })

  test('the pages of several items are followed as they move between them', async () => {
    const { archive } = await archiveWith(['a', 'b'])
    const seen: string[] = []
    const stop = archive.pages.watchUnits(['a', 'b'].map(unitId)).subscribe(
      (pages) => seen.push([...pages].map(([id, those]) => `${id}:${those.map((page) => page.id).join()}`).join(' ')),
      () => undefined,
    )
    await expect.poll(() => seen.at(-1)).toBe('a:a-1,a-2 b:b-1,b-2')
    await archive.writer.apply(puts('pages', [aPage('a-2', 'b', { order: 5 })]))
    await expect.poll(() => seen.at(-1)).toBe('a:a-1 b:b-1,b-2,a-2')
    stop()
  })
})
