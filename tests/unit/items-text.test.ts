import { expect, test } from 'vitest'
import { itemsText } from '../../renderer/app/frame/items-text.ts'
import { speak, type Speech } from '../../renderer/ports/messages.tsx'
import type { ArchivalTradition } from '../../shared/domain/fields/tradition.ts'
import type { Level } from '../../shared/domain/unit.ts'

const said = (levels: readonly Level[], language: Speech['language'], tradition?: ArchivalTradition): string =>
  itemsText(
    levels.map((level) => ({ level })),
    { ...speak(language), ...(tradition && { tradition }) },
  )

test('items are counted by the word for their level', () => {
  expect(said(['file', 'file'], 'ru')).toBe('2 дела')
  expect(said(['item', 'item'], 'ru', 'ru')).toBe('2 документа')
  expect(said(['file', 'file', 'file'], 'vi', 'vi')).toBe('3 hồ sơ')
  expect(said(['item'], 'en')).toBe('1 item')
  expect(said(Array.from({ length: 5 }, () => 'file' as const), 'ru')).toBe('5 дел') // prettier-ignore
})

test('items of several levels, or called by the words of another tradition, are units', () => {
  expect(said(['file', 'item'], 'ru')).toBe('2 единицы')
  expect(said(['file', 'item'], 'vi')).toBe('2 đơn vị')
  expect(said(['file'], 'ru', 'kk')).toBe('1 единица')
  expect(said(['file', 'file'], 'en', 'isad')).toBe('2 files')
})

test('nothing yet is no items', () => {
  expect(said([], 'en')).toBe('0 items')
})
