import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands/commands.ts'
import { commandOfKeys, keysAsRead, type KeyPress } from '../../shared/commands/keys.ts'
import { preferencesFrom } from '../../renderer/app/frame/preferences.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('shortcuts', () => {
  test('mean their command, Ctrl here and Cmd on a Mac', () => {
    expect(commandOfKeys(press('z', { code: 'KeyZ', ctrlKey: true }), false)).toBe('undo')
    expect(commandOfKeys(press('Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true }), false)).toBe('redo')
    expect(commandOfKeys(press('z', { code: 'KeyZ', metaKey: true }), true)).toBe('undo')
    expect(commandOfKeys(press('z', { code: 'KeyZ', metaKey: true }), false)).toBeNull()
    expect(commandOfKeys(press('F2'), false)).toBe('rename')
  })

  test('work on a Cyrillic keyboard, by the place of the key', () => {
    expect(commandOfKeys(press('я', { code: 'KeyZ', ctrlKey: true }), false)).toBe('undo')
    expect(commandOfKeys(press('х', { code: 'BracketLeft', ctrlKey: true }), false)).toBe('turn-left')
    expect(commandOfKeys(press('л', { code: 'KeyK', ctrlKey: true }), false)).toBe('palette')
  })

  test('are written as the user reads them', () => {
    expect(keysAsRead('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(keysAsRead('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  })

  test('no two commands have the same keys', () => {
    const keys = COMMANDS.map((command) => command.keys).filter((each: string) => each !== '')
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('preferences', () => {
  test('start from the language of the system, else English', () => {
    expect(preferencesFrom(undefined, ['fr-FR', 'ru-RU']).language).toBe('ru')
    expect(preferencesFrom(undefined, ['de']).language).toBe('en')
  })

  test('keep what was kept and repair what is odd', () => {
    const kept = preferencesFrom(
      { language: 'vi', theme: 'dark', treeWidth: 9999, textScale: 'x', treeOpen: false },
      [],
    )
    expect(kept).toMatchObject({ language: 'vi', theme: 'dark', treeWidth: 520, textScale: 1, treeOpen: false })
    expect(preferencesFrom('nonsense', []).descriptionWidth).toBe(340)
    expect(preferencesFrom({ citationStyle: 'gost' }, []).citationStyle).toBe('gost')
    expect(preferencesFrom({ citationStyle: 'apa' }, ['vi']).citationStyle).toBe('vietnamese')
  })
})
