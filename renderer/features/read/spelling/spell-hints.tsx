import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { useSpeech } from '../../../ports/messages.tsx'
import field from '../../../ui/field.module.css'
import { SpellContext, type SpellAsk } from './spell-context.ts'
import type { UnknownWords } from './use-unknown-words.ts'

/** Gives its text spell hints, and shows what may have been meant where a word is asked about. */
export function SpellingHints(props: {
  readonly words: UnknownWords
  readonly attempt: (work: Promise<unknown>) => void
  readonly children: ReactNode
}): ReactNode {
  const { words } = props
  const [asked, ask] = useState<SpellAsk | null>(null)
  const { unknown } = words
  const hints = useMemo(() => ({ unknown, ask }), [unknown])
  return (
    <SpellContext value={hints}>
      {props.children}
      {asked ? <Suggestions {...props} asked={asked} onClose={() => ask(null)} /> : null}
    </SpellContext>
  )
}

function Suggestions(props: {
  readonly words: UnknownWords
  readonly attempt: (work: Promise<unknown>) => void
  readonly asked: SpellAsk
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { words, asked, onClose } = props
  const suggestions = useSuggestions(words, asked.word)
  const at = useRef<HTMLElement>(asked.field)
  const choose = (key: string): void => {
    onClose()
    asked.field.focus({ preventScroll: true })
    if (key === ADD) props.attempt(words.add(asked.word))
    else asked.replace(key.slice(1))
  }
  if (!suggestions) return null
  return (
    <Popover
      className={field['popover'] ?? ''}
      triggerRef={at}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
    >
      <Menu
        aria-label={t('spelling.suggestions', { word: asked.word })}
        className={field['options'] ?? ''}
        autoFocus="first"
        onAction={(key) => choose(String(key))}
      >
        {suggestions.map((text) => (
          <MenuItem key={text} id={`=${text}`} textValue={text} className={field['option'] ?? ''}>
            {text}
          </MenuItem>
        ))}
        {suggestions.length > 0 ? <Separator /> : null}
        <MenuItem id={ADD} textValue={t('spelling.add', { word: asked.word })} className={field['option'] ?? ''}>
          {t('spelling.add', { word: asked.word })}
        </MenuItem>
      </Menu>
    </Popover>
  )
}

/** The key of what adds the word; those of suggestions begin with '='. */
const ADD = 'add'

/** null until they are there. */
function useSuggestions({ suggest }: UnknownWords, word: string): readonly string[] | null {
  const [told, setTold] = useState<{ readonly word: string; readonly texts: readonly string[] } | null>(null)
  const latest = useRef(suggest)
  useEffect(() => {
    let gone = false
    latest.current(word).then(
      (texts) => gone || setTold({ word, texts }),
      () => gone || setTold({ word, texts: [] }), // the word can still be added
    )
    return () => {
      gone = true
    }
  }, [word])
  return told?.word === word ? told.texts : null
}
