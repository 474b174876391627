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

  test('every command has keys, and no two the same', () => {
    const keys = COMMANDS.map((command): string => command.keys)
    expect(keys.filter((each) => !/^(?:Mod\+)?(?:Shift\+)?(?:[A-Z0-9,.;[\]\\]|F\d+|Delete)$/.test(each))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each([false, true])('every press of a command’s keys means that command (Mac: %s)', (mac) => {
    const means = COMMANDS.map(({ keys }) => commandOfKeys(pressOf(keys, mac), mac))
    expect(means).toEqual(COMMANDS.map(({ id }) => id))
  })

  test('none are taken by browsers, systems, UniKey or screen readers for what can’t be given up', () => {
    const keys = COMMANDS.map((command): string => command.keys)
    expect(
      keys.filter((each) => /Alt|Insert|CapsLock|^F(?:5|10|12)$|^Mod\+[WTNQ]$|^Mod\+Shift\+[WTIQ]$/.test(each)),
    ).toEqual([])
    expect(
      keys.filter((each) => /^Mod\+Shift\+(?:[03-6]|F[1-69])$|^Mod\+F\d+$|^Shift\+F(?:3|5|10)$/.test(each)),
    ).toEqual([])
  })
})

/** As a keyboard of the US sends it. */
function pressOf(keys: string, mac: boolean): KeyPress {
  const parts = keys.split('+')
  const name = parts.at(-1) ?? ''
  const places: Readonly<Record<string, string>> = {
    ',': 'Comma',
    '.': 'Period',
    ';': 'Semicolon',
    '[': 'BracketLeft',
    ']': 'BracketRight',
  }
  const sign = name === '\\' ? 'Backslash' : places[name]
  const code = /^[A-Z]$/.test(name) ? `Key${name}` : /^\d$/.test(name) ? `Digit${name}` : (sign ?? name)
  const shifted: Readonly<Record<string, string>> = {
    ',': '<',
    '.': '>',
    '\\': '|',
    1: '!',
    2: '@',
    7: '&',
    8: '*',
    9: '(',
  }
  const shiftKey = parts.includes('Shift')
  const mod = parts.includes('Mod')
  return press(shiftKey ? (shifted[name] ?? name) : name, { code, shiftKey, ctrlKey: mod && !mac, metaKey: mod && mac })
}

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
