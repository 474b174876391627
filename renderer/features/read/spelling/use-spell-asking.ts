import { use, type KeyboardEvent, type MouseEvent } from 'react'
import { spellWords } from '../../../../shared/text/spelling/spelling.ts'
import { SpellContext } from './spell-context.ts'

type Field = HTMLTextAreaElement

/** Asks about the word at the caret of a field, where it is unknown. `type` stores the text with another in its place. */
export function useSpellAsking(type: (text: string) => void) {
  const { unknown, ask } = use(SpellContext)
  /** Whether there was something to ask about. */
  const askAt = (field: Field): boolean => {
    const { value, selectionStart: caret } = field
    const word = spellWords(value).find(({ start, end }) => start <= caret && caret <= end)
    if (!word || !unknown.has(word.text) || field.readOnly) return false
    ask({
      field,
      word: word.text,
      replace: (by) => type(value.slice(0, word.start) + by + value.slice(word.end)),
    })
    return true
  }
  return {
    onContextMenu: (event: MouseEvent<Field>): void => {
      if (askAt(event.currentTarget)) event.preventDefault()
    },
    /** True for Alt+Enter on an unknown word. */
    onAsk: (event: KeyboardEvent<Field>): boolean =>
      event.key === 'Enter' && event.altKey && askAt(event.currentTarget),
  }
}
