import { CalendarSearch, Search, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useDesk } from '../../ports/context.tsx'
import { ANY_DATE } from '../../ports/desk.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './search.module.css'

/** Milliseconds of rest before what is typed is sought. */
const REST = 180

/** Searches as one types; Esc clears. */
export function SearchBox(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const [typed, setTyped] = useState<{ readonly text: string; readonly sent: string }>({ text: '', sent: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Another part may end the search: then the field shows that too.
  const text = typed.sent === desk.query || typed.text.trim() !== typed.sent ? typed.text : desk.query
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (query: string): void => {
    clearTimeout(timer.current)
    setTyped({ text: query, sent: query.trim() })
    dispatch({ type: 'search', query: query.trim() })
  }
  return (
    <div className={styles['box']} role="search">
      <Search size={16} aria-hidden />
      <TextField
        className={styles['field']}
        label={t('search.field')}
        labelHidden
        placeholder={t('search.field')}
        type="search"
        value={text}
        onChange={(next) => {
          clearTimeout(timer.current)
          setTyped({ text: next, sent: desk.query })
          timer.current = setTimeout(() => send(next), REST)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send(text)
          else if (event.key === 'Escape' && text !== '') send('')
          else return
          event.preventDefault()
        }}
      />
      <IconButton
        className={styles['byDate']}
        name={t('command.search-dates')}
        keys="Ctrl+Shift+F"
        pressed={desk.dates !== null}
        icon={<CalendarSearch size={16} />}
        onPress={() => dispatch({ type: 'search-dates', dates: desk.dates === null ? ANY_DATE : null })}
      />
      {text === '' ? null : (
        <IconButton
          className={styles['clear']}
          name={t('search.clear')}
          keys="Esc"
          icon={<X size={16} />}
          onPress={() => send('')}
        />
      )}
    </div>
  )
}
