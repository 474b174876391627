import { describe, expect, it } from 'vitest'
import { lineCommandOf, markCommandOf, type LinePress } from '../../renderer/features/read/lines/line-keys.ts'

const press = (keys: string, more: Partial<LinePress> = {}): LinePress => {
  const held = keys.split('+')
  const key = held.pop() ?? ''
  return {
    key,
    code: key,
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    metaKey: false,
    ...more,
  }
}

describe('keys in the field of a line', () => {
  it.each([
    ['Enter', 'next'],
    ['Shift+Enter', 'previous'],
    ['Ctrl+Enter', 'confirm'],
    ['Ctrl+Shift+Enter', 'split'],
    ['Alt+ArrowUp', 'up'],
    ['Ctrl+Delete', 'remove'],
    ['Delete', null],
    ['Ctrl+ArrowUp', null],
  ])('%s means %s', (keys, command) => {
    expect(lineCommandOf(press(keys))).toBe(command)
  })

  it('are taken by their place on a Cyrillic keyboard', () => {
    expect(lineCommandOf(press('Ctrl+ь', { code: 'KeyM' }))).toBe('merge')
    expect(lineCommandOf(press('Alt+р', { code: 'KeyH' }))).toBe('history')
  })

  it('are the input method’s while it composes', () => {
    expect(lineCommandOf(press('Enter', { isComposing: true }))).toBeNull()
  })

  it('mean the same to a line chosen on the picture, but for those that move there', () => {
    expect(markCommandOf(press('Ctrl+Enter'))).toBe('confirm')
    expect(markCommandOf(press('ArrowDown'))).toBeNull()
    expect(markCommandOf(press('Alt+ArrowDown'))).toBe('down')
  })
})
