import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Popover } from 'react-aria-components'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { candidateRows, type CandidateRow } from './candidate-rows.ts'
import styles from './places.module.css'
import { useCandidates } from './use-candidates.ts'

/** A place looked up by name as one types: arrows choose, Enter takes, Escape closes (ARIA combobox pattern). */
export function PlaceSearch(props: { readonly onChoose: (candidate: PlaceCandidate) => void }): ReactNode {
  const speech = useSpeech()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const candidates = useCandidates(typed)
  const rows = candidates.status === 'ready' ? candidateRows(candidates.found, speech.language) : []
  const shown = open && candidates.status === 'ready'

  const type = (text: string): void => {
    setTyped(text)
    setActive(0)
    setOpen(true)
  }
  const choose = (row: CandidateRow | undefined): void => {
    if (!row) return
    props.onChoose(row.candidate)
    type('')
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && rows.length > 0) setActive((active + step + rows.length) % rows.length)
    else if (event.key === 'Enter' && shown) choose(rows[active])
    else if (event.key === 'Escape' && shown) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles['search']}>
      <input
        ref={input}
        className={styles['input']}
        role="combobox"
        aria-label={speech.t('places.add')}
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={shown && rows[active] ? `${id}-${active}` : undefined}
        placeholder={speech.t('places.add.hint')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {candidates.status === 'error' ? <ErrorNote>{explain(candidates.error, speech)}</ErrorNote> : null}
      <Popover
        className={styles['popover'] ?? ''}
        triggerRef={input}
        isOpen={shown}
        isNonModal
        placement="bottom start"
        offset={2}
        aria-label={speech.t('places.add')}
      >
        <ul id={`${id}-list`} role="listbox" aria-label={speech.t('places.add')} className={styles['options']}>
          {rows.map((row, index) => (
            <li
              key={row.candidate.geonamesId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={cx(styles['option'], index === active && styles['active'])}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(row)
              }}
              onPointerMove={() => setActive(index)}
            >
              <CandidateText row={row} />
            </li>
          ))}
        </ul>
        {rows.length === 0 ? <p className={styles['noneFound']}>{speech.t('places.add.none')}</p> : null}
      </Popover>
    </div>
  )
}

function CandidateText({ row }: { readonly row: CandidateRow }): ReactNode {
  const { t } = useSpeech()
  const { population } = row.candidate
  const facts = [row.country, row.coordinates, population > 0 && t('places.population', { count: population })]
  return (
    <>
      <span>
        <strong>{row.name}</strong>
        {row.matched ? <span className={styles['matched']}> {row.matched}</span> : null}
      </span>
      <span className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
}
