import { expect, test } from 'vitest'
import { changesToRescue, rescuableOf } from '../../renderer/features/describe/rescue-values.ts'
import { aDescription, aUnit } from '../support/builders.ts'

const NOW = '2026-05-06T00:00:00.000Z'

test('values in older encodings are found among sound ones, and put right by a person in one step', () => {
  const unit = aUnit('letter', {
    description: {
      ...aDescription({ title: 'hép møt tÕt', note: 'Báo cáo' }),
      subject: [
        { text: 'đê điều', by: { by: 'import', at: NOW, file: 'a.csv' } },
        { text: 'Ïåðåïèñü íàñåëåíèÿ', by: { by: 'import', at: NOW, file: 'a.csv' } },
      ],
    },
  })
  const values = rescuableOf(unit, null)
  expect(values.map(({ field, at, kind, after }) => [field, at, kind, after])).toEqual([
    ['title', 0, 'tcvn3', 'hộp mứt tết'],
    ['subject', 1, 'cp1251', 'Перепись населения'],
  ])
  const changes = changesToRescue(values, NOW)
  expect(changes).toHaveLength(1)
  const [change] = changes
  const stored = change?.table === 'units' ? (change.to ?? unit) : unit
  expect(stored.description['title']).toEqual([{ text: 'hộp mứt tết', by: { by: 'person', at: NOW } }])
  expect(stored.description['subject']?.map(({ text, by }) => [text, by.by])).toEqual([
    ['đê điều', 'import'],
    ['Перепись населения', 'person'],
  ])
  expect(changesToRescue([], NOW)).toEqual([])
})

test('tone marks are put where one custom has them, where one is chosen', () => {
  const unit = aUnit('letter', {
    description: aDescription({ title: 'Hoà bình, thuý, quý hòa', note: 'hßa gi¶i lµ tèt' }),
  })
  const after = (tones: 'old' | 'new' | null) => rescuableOf(unit, tones).map((value) => [value.kind, value.after])
  expect(after(null)).toEqual([['tcvn3', 'hòa giải là tốt']])
  expect(after('old')).toEqual([
    ['tones', 'Hòa bình, thúy, quý hòa'],
    ['tcvn3', 'hòa giải là tốt'],
  ])
  expect(after('new')).toEqual([
    ['tones', 'Hoà bình, thuý, quý hoà'],
    ['tcvn3', 'hoà giải là tốt'],
  ])
})
