import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FoundDoubt } from '../../../shared/domain/doubtful-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { onStoreNow } from '../../ports/store-now.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './words.module.css'

export interface WordFieldProps {
  readonly found: FoundDoubt
  /** `stay`: the hand has gone elsewhere. */
  readonly onKeep: (text: string, stay?: boolean) => Promise<void>
  readonly onStep: (by: 1 | -1) => void
  /** False where there is nothing to take back. */
  readonly onUndo: () => boolean
  /** More buttons. */
  readonly children: ReactNode
}

/** The line of the word in hand, with the word selected: Enter confirms it, and what was typed is kept wherever one goes. */
export function WordField({ found, onKeep, onStep, onUndo, children }: WordFieldProps): ReactNode {
  const { t } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(found.line.text)
  const typed = useRef<string | null>(null)
  useSelectedWord(input, found)

  const keepTyped = useRef<() => Promise<void> | null>(() => null)
  useEffect(() => {
    keepTyped.current = () => {
      const kept = typed.current
      typed.current = null
      return kept === null ? null : onKeep(kept, true)
    }
  })
  useEffect(() => {
    const stop = onStoreNow(() => keepTyped.current())
    return () => {
      stop()
      void keepTyped.current()
    }
  }, [])

  const confirm = (): void => {
    typed.current = null
    void onKeep(text)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const held = event.ctrlKey || event.metaKey
    const takesBack = held && !event.shiftKey && event.code === 'KeyZ' && typed.current === null
    if (event.key === 'Enter') confirm()
    else if (event.key === 'Tab' && !held) onStep(event.shiftKey ? -1 : 1)
    else if (!takesBack || !onUndo()) return
    event.preventDefault()
  }
  return (
    <>
      <TextField
        className={styles['field']}
        label={t('words.line')}
        value={text}
        inputRef={input}
        onKeyDown={onKeyDown}
        onChange={(next) => {
          setText(next)
          typed.current = next === found.line.text ? null : next
        }}
      />
      <div className={styles['actions']}>
        <Button kind="primary" onPress={confirm}>
          {t('words.right')} <kbd>Enter</kbd>
        </Button>
        <Button onPress={() => onStep(1)}>
          {t('words.skip')} <kbd>Tab</kbd>
        </Button>
        {children}
      </div>
    </>
  )
}

/** Puts the keyboard on the word, but leaves it in the list where somebody walks there. */
function useSelectedWord(input: { readonly current: HTMLInputElement | null }, { start, end }: FoundDoubt): void {
  useEffect(() => {
    input.current?.setSelectionRange(start, end)
    if (document.activeElement?.closest('[role="listbox"]')) return
    input.current?.focus()
    input.current?.setSelectionRange(start, end)
  }, [input, start, end])
}
