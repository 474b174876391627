import { expect, test } from 'vitest'
import { foundCommands, runsNow } from '../../renderer/app/frame/palette-search.ts'
import { EMPTY_DESK } from '../../renderer/ports/desk.ts'
import { speak } from '../../renderer/ports/messages.tsx'
import { COMMANDS } from '../../shared/commands/commands.ts'
import { idFrom, type CollectionId, type UnitId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/messages/language.ts'

const found = (typed: string, language: Language): readonly string[] =>
  foundCommands(COMMANDS, typed, ({ id }) => speak(language).t(`command.${id}`)).map(({ id }) => id)

test('a command is found by any of its words, without case and diacritics, in each language', () => {
  expect(found('CAI DAT', 'vi')).toEqual(['settings'])
  expect(found('настр', 'ru')).toEqual(['settings'])
  expect(found('collection new', 'en')).toEqual(['new-collection'])
  expect(found('', 'en')).toHaveLength(COMMANDS.length)
})

test('names that begin with what was typed come first, then words that do', () => {
  const ranked = found('chu', 'vi')
  const names = ranked.map((id) => speak('vi').t(`command.${id as (typeof COMMANDS)[number]['id']}`))
  expect(names[0]).toMatch(/^Chuy/)
  expect(names.findLastIndex((name) => name.startsWith('Chuy'))).toBe(
    names.filter((name) => name.startsWith('Chuy')).length - 1,
  )
  expect(ranked).toContain('next-undescribed')
})

test('and by its letters in their order where no name has the words', () => {
  expect(found('sttngs', 'en')).toContain('settings')
  expect(found('zzzz', 'en')).toEqual([])
})

test('what has nothing to work on is not offered', () => {
  const open = { ...EMPTY_DESK, collectionId: idFrom<CollectionId>('c') }
  const offered = (desk: typeof EMPTY_DESK) => COMMANDS.filter(({ id }) => runsNow(id, desk)).map(({ id }) => id)
  expect(offered(EMPTY_DESK)).toContain('settings')
  expect(offered(EMPTY_DESK)).not.toContain('export')
  expect(offered(open)).toContain('export')
  expect(offered(open)).not.toContain('rename')
  expect(offered({ ...open, selection: new Set([idFrom<UnitId>('u')]) })).toHaveLength(COMMANDS.length)
})
