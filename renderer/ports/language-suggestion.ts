import { useEffect, useRef, useState } from 'react'
import type { ReadingLanguage } from '../../shared/domain/collection.ts'
import type { Page } from '../../shared/domain/page.ts'
import { useServices } from './context.tsx'
import { explain } from './explain.ts'
import { languageName } from './language-name.ts'
import { useSpeech, type Speech } from './messages.tsx'
import { useReadingLanguages } from './reading-languages.ts'
import type { LanguageFindings } from './reading-services.ts'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly fraction: number }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'found'; readonly findings: LanguageFindings }

/** What a suggestion of languages shows, in words, and what can be done about it. */
export interface LanguageSuggestion {
  readonly ask: { readonly label: string; readonly run: () => void }
  /** While it looks. */
  readonly work: { readonly label: string; readonly fraction: number; readonly cancel: string } | null
  readonly stop: () => void
  readonly text: string | null
  /** Takes the suggestion; null where there is none to take. */
  readonly use: { readonly label: string; readonly run: () => void } | null
  readonly failed: string | null
}

/** Suggests the languages of pages, by a sample of them; nothing is changed until `onUse` is asked to. */
export function useLanguageSuggestion(
  pagesOf: () => Promise<readonly Page[]>,
  onUse: (languages: readonly ReadingLanguage[]) => void,
): LanguageSuggestion {
  const speech = useSpeech()
  const { t } = speech
  const { languages } = useServices()
  const known = useReadingLanguages()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])
  const look = (): void => {
    work.current?.abort()
    const stop = new AbortController()
    work.current = stop
    const put = (next: State): void => {
      if (!stop.signal.aborted) setState(next)
    }
    put({ kind: 'looking', fraction: 0 })
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void =>
      put({ kind: 'looking', fraction: done / total })
    pagesOf()
      .then((pages) => languages.suggest(pages, known, { signal: stop.signal, onProgress }))
      .then(
        (findings) => put({ kind: 'found', findings }),
        (error: unknown) => put({ kind: 'failed', error }),
      )
  }
  const found = state.kind === 'found' ? state.findings : null
  return {
    ask: { label: t('suggest.ask'), run: look },
    work:
      state.kind === 'looking'
        ? { label: t('suggest.looking'), fraction: state.fraction, cancel: t('common.cancel') }
        : null,
    stop: () => {
      work.current?.abort()
      setState({ kind: 'idle' })
    },
    text: found ? wordsFor(found, speech) : null,
    use:
      found && found.languages.length > 0
        ? {
            label: t('suggest.use'),
            run: () => {
              setState({ kind: 'idle' })
              onUse(found.languages.map(({ language }) => language))
            },
          }
        : null,
    failed: state.kind === 'failed' ? explain(state.error, speech) : null,
  }
}

/** 'Vietnamese (93%), French (71%, 2 of 5 pages)'. */
function wordsFor({ languages, looked }: LanguageFindings, speech: Speech): string {
  const { t, percent } = speech
  if (languages.length === 0) return t('suggest.none')
  const named = languages.map(({ language, confidence, pages }) => {
    const values = { language: languageName(language, speech), share: percent(confidence) }
    return looked === 1 ? t('suggest.language', values) : t('suggest.language-of', { ...values, pages, looked })
  })
  return t('suggest.found', { languages: named.join(', ') })
}
