import type { CommandId, CommandRule } from '../../../shared/commands/commands.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { Desk } from '../../ports/desk.ts'

/** What can be done while no collection is open. */
const WITHOUT_COLLECTION: ReadonlySet<CommandId> = new Set([
  'import-files',
  'import-folder',
  'import-descriptions',
  'new-collection',
  'settings',
  'templates',
  'help',
  'palette',
  'jobs',
  'check-integrity',
  'toggle-tree',
  'toggle-description',
  'next-pane',
])

/** What is done with the units that are selected or chosen in the tree, and with nothing else. */
const WITH_UNITS: ReadonlySet<CommandId> = new Set([
  'rename',
  'move-to',
  'cite',
  'duplicate',
  'review-pages',
  'turn-left',
  'turn-right',
  'rescue-text',
  'trash',
])

/** Whether a command has something to work on now. */
export function runsNow(id: CommandId, desk: Pick<Desk, 'collectionId' | 'selection' | 'scope'>): boolean {
  if (desk.collectionId === null) return WITHOUT_COLLECTION.has(id)
  return !WITH_UNITS.has(id) || desk.selection.size > 0 || desk.scope !== null
}

/**
 * The commands whose names have every word that was typed, case and diacritics aside; where there are none, those whose
 * names have the letters of each word in their order. First are names that begin with what was typed, then those of which
 * each word typed begins a word.
 */
export function foundCommands<C extends Pick<CommandRule, 'id'>>(
  commands: readonly C[],
  typed: string,
  nameOf: (command: C) => string,
): readonly C[] {
  const words = fold(typed).split(' ').filter(Boolean)
  const rankOf = (command: C): number => {
    const name = fold(nameOf(command))
    if (name.startsWith(words.join(' '))) return 0
    return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2
  }
  const having = (has: (name: string, word: string) => boolean): readonly C[] =>
    commands.filter((command) => {
      const name = fold(nameOf(command))
      return words.every((word) => has(name, word))
    })
  const exact = having((name, word) => name.includes(word))
  return (exact.length > 0 ? exact : having(hasInOrder)).toSorted((one, other) => rankOf(one) - rankOf(other))
}

function hasInOrder(name: string, word: string): boolean {
  let at = -1
  return Array.from(word).every((letter) => {
    at = name.indexOf(letter, at + 1)
    return at >= 0
  })
}
