import { useCallback, useEffect, useMemo, useState } from 'react'
import { puts } from '../../../../shared/domain/changes.ts'
import type { CollectionId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Line } from '../../../../shared/domain/reading.ts'
import { askedOf, pageWords, spellingOf, unknownOf } from '../../../../shared/text/spelling/page-words.ts'
import type { SpellOptions } from '../../../../shared/text/spelling/spelling.ts'
import { useServices } from '../../../ports/context.tsx'
import { useWatchedOf } from '../../../ports/watch.ts'

/** Milliseconds that typing must rest before words are looked up. */
const REST = 400

const NONE: ReadonlySet<string> = new Set()
const NO_WORDS: readonly string[] = []

export interface UnknownWords {
  readonly unknown: ReadonlySet<string>
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Puts the word among those that the collection vouches for; it can be undone. */
  readonly add: (word: string) => Promise<void>
}

/** The words of a text that neither the dictionaries of its languages nor the collection's own list knows. */
export function useUnknownWords(
  page: Page,
  lines: readonly Line[],
  by: { readonly on: boolean } & Pick<SpellOptions, 'languages' | 'orthography'>,
): UnknownWords {
  const { spelling, repositories, undo } = useServices()
  const { wordLists } = repositories
  const { collectionId } = page
  const list = useWatchedOf(
    collectionId,
    useCallback((id: CollectionId) => wordLists.watch(id), [wordLists]),
  )
  const own = list.status === 'ready' ? (list.value?.words ?? NO_WORDS) : NO_WORDS
  const languages = by.languages.join('+')
  const orthography = useMemo(
    () =>
      spellingOf(
        lines.map(({ text }) => text),
        by.orthography,
      ),
    [lines, by.orthography],
  )
  const options = useMemo(
    (): SpellOptions => ({
      languages: languages.split('+'),
      own,
      ...(orthography ? { orthography } : {}),
    }),
    [languages, own, orthography],
  )
  const [unknown, setUnknown] = useState(NONE)
  useEffect(() => {
    if (!by.on) return
    let gone = false
    const timer = setTimeout(() => {
      const words = pageWords(lines.map(({ text }) => text))
      const asked = askedOf(words)
      spelling.check(asked, options).then(
        (known) => gone || setUnknown(unknownOf(words, new Set(asked.filter((_, index) => known[index] !== false)))),
        (error: unknown) => console.warn('The spelling can’t be checked', error), // the text is as good without hints
      )
    }, REST)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [spelling, lines, options, by.on])
  return {
    unknown: by.on ? unknown : NONE,
    suggest: (word) => spelling.suggest(word, options),
    async add(word) {
      const before = (await wordLists.get(collectionId))?.words ?? []
      const words = [...new Set([...before, word.normalize('NFC')])]
      await undo.run({ label: 'spelling.undo.add', changes: puts('wordLists', [{ id: collectionId, words }]) })
    },
  }
}
