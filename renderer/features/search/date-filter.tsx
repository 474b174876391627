import { X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { DATE_MATCHES } from '../../../shared/dates/search-dates.ts'
import { useDesk } from '../../ports/context.tsx'
import { daysInWords, edtfMeaning } from '../../ports/date-words.ts'
import type { DateQuery } from '../../ports/desk.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DateWish } from './by-date.ts'
import styles from './search.module.css'

/** Milliseconds of rest before what is typed is sought. */
const REST = 250

/** A date as any source writes it, and how the units' dates should meet it; below, how it was understood. */
export function DateFilter({ dates, wish }: { readonly dates: DateQuery; readonly wish: DateWish }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const [typed, setTyped] = useState(dates.wording)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = (next: DateQuery | null): void => {
    clearTimeout(timer.current)
    dispatch({ type: 'search-dates', dates: next })
  }
  const onType = (wording: string): void => {
    setTyped(wording)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send({ ...dates, wording }), REST)
  }
  return (
    <div className={styles['dates']} role="group" aria-label={t('search.dates')}>
      <Select
        label={t('search.dates.how')}
        labelHidden
        className={styles['how']}
        options={DATE_MATCHES.map((key) => ({ key, text: t(`search.dates.${key}`) }))}
        value={dates.how}
        onChange={(how) => send({ how, wording: typed })}
      />
      <TextField
        className={styles['wording']}
        label={t('search.dates.wording')}
        labelHidden
        placeholder={t('search.dates.wording')}
        hint={meaning(wish, speech)}
        value={typed}
        autoFocus
        onChange={onType}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send({ ...dates, wording: typed })
          else if (event.key === 'Escape') send(null)
          else return
          event.preventDefault()
        }}
      />
      <IconButton name={t('search.dates.clear')} keys="Esc" icon={<X size={16} />} onPress={() => send(null)} />
    </div>
  )
}

/** 'May 1906 · 1906-05-01 – 1906-05-31 · what was assumed'. */
function meaning(wish: DateWish, speech: Speech): string {
  const { t } = speech
  if (wish.kind === 'none') return t('search.dates.hint')
  const warnings = wish.reading.warnings.map(({ code, values }) => t(`date.warning.${code}`, values))
  if (wish.kind === 'unclear') return warnings.join(' ') || t('search.dates.hint')
  const words = edtfMeaning(wish.reading.edtf ?? '', speech)
  return [words, daysInWords(wish.sought), ...warnings].filter((part) => part !== '').join(' · ')
}
