import { expect, test } from 'vitest'
import { changesToReview, changesToUnreview } from '../../shared/domain/review-changes.ts'
import { reviewState } from '../../shared/domain/review.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type PageId } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit } from '../support/builders.ts'

const PAGE = idFrom<PageId>('p-1')
const making = { now: '2026-11-26T12:00:00.000Z', newId: () => idFrom<never>('own') }

async function archiveWithPage() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u-1')]),
    ...puts('pages', [aPage('p-1', 'u-1')]),
    ...puts('readings', [aReading('machine', 'p-1', { text: 'một\nhai' })]),
  ])
  const state = async () => ({ page: (await archive.pages.get(PAGE))!, readings: await archive.readings.ofPage(PAGE) })
  return { archive, state }
}

test('who corrected a page vouches for every line of it, undone in one step', async () => {
  const { archive, state } = await archiveWithPage()
  const before = await state()
  const undo = await archive.writer.apply(changesToReview(before, { state: 'corrected', by: 'An' }, making))
  const { page, readings } = await state()
  expect(page.review).toEqual([{ state: 'corrected', by: 'An', at: making.now }])
  const own = readings.find(({ kind }) => kind === 'person')
  expect(own?.lines.map(({ text, by }) => [text, by])).toEqual([
    ['một', 'person'],
    ['hai', 'person'],
  ])
  await archive.writer.apply(undo)
  expect(await state()).toEqual(before)
})

test('a check changes nothing of the text, and a page can be raw again', async () => {
  const { archive, state } = await archiveWithPage()
  await archive.writer.apply(changesToReview(await state(), { state: 'corrected', by: 'An' }, making))
  const corrected = await state()
  await archive.writer.apply(changesToReview(corrected, { state: 'checked', by: 'Ольга' }, making))
  const checked = await state()
  expect(reviewState(checked.page)).toBe('checked')
  expect(checked.readings).toEqual(corrected.readings)
  await archive.writer.apply(changesToUnreview(checked.page))
  expect((await state()).page).toEqual(aPage('p-1', 'u-1'))
  expect(changesToUnreview((await state()).page)).toEqual([])
})
