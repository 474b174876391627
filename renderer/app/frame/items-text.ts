import type { Unit } from '../../../shared/domain/unit.ts'
import type { Speech } from '../../ports/messages.tsx'

const WORDS = { file: 'frame.files', item: 'frame.items' } as const

/**
 * How many items there are, by the word for their level; where levels differ, or the collection calls them by the words of
 * another tradition than the interface speaks, by a word fit for any.
 */
export function itemsText(items: readonly Pick<Unit, 'level'>[], speech: Pick<Speech, 't' | 'language' | 'tradition'>) {
  const { t, language, tradition } = speech
  const [first] = items
  const isOwn = tradition === undefined || tradition === (language === 'en' ? 'isad' : language)
  const isAlike = first !== undefined && items.every(({ level }) => level === first.level)
  const level = first?.level === 'file' ? 'file' : 'item'
  return t(items.length === 0 || (isOwn && isAlike) ? WORDS[level] : 'common.items', { count: items.length })
}
