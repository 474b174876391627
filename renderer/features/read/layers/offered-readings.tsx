import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { readingsAsText, type OfferedReadings } from '../../../../shared/text/han/readings.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import { offerKey } from './offer-keys.ts'
import styles from './layers.module.css'

export interface OfferProps {
  /** The number of the line, from 1. */
  readonly number: number
  readonly offered: readonly OfferedReadings[]
  /** The keyboard is wanted here. */
  readonly wanted: boolean
  readonly onTake: (text: string) => void
  readonly onLeave: () => void
}

/** How the characters of a line may be read: a machine's suggestion, taken by a person or not. */
export function Offer(props: OfferProps): ReactNode {
  const { t } = useSpeech()
  const { offered, wanted } = props
  const [at, go] = useState(0)
  const [chosen, choose] = useState<readonly number[]>(() => offered.map(() => 0))
  const group = useRef<HTMLDivElement>(null)
  const here = Math.min(at, offered.length - 1)
  const current = offered[here]
  const focus = (index: number): void => {
    go(index)
    const sign = group.current?.querySelectorAll('[data-sign]')[index]
    if (sign instanceof HTMLElement) sign.focus({ preventScroll: true })
  }
  useEffect(() => {
    const sign = wanted ? group.current?.querySelector('[data-sign="here"]') : null
    if (sign instanceof HTMLElement) sign.focus({ preventScroll: true })
    // Only when it begins to be wanted: from then on its own keys move it.
  }, [wanted])
  const pick = (reading: number): void =>
    choose(offered.map((_, index) => (index === here ? reading : (chosen[index] ?? 0))))
  const take = (): void => props.onTake(readingsAsText(offered, chosen))
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = offerKey(event, { at: here, chosen: chosen[here] ?? 0, offered })
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'take') take()
    else if (key === 'leave') props.onLeave()
    else if ('at' in key) focus(key.at)
    else pick(key.reading)
  }
  return (
    <div
      ref={group}
      className={styles['offer']}
      role="group"
      aria-label={t('layers.offered', { number: props.number })}
      onKeyDown={onKeyDown}
    >
      <div className={styles['signs']}>
        {offered.map((one, index) => (
          <Sign
            key={index}
            one={one}
            reading={one.readings[chosen[index] ?? 0]}
            isHere={index === here}
            onGo={() => focus(index)}
          />
        ))}
      </div>
      {current ? <Choice current={current} chosen={chosen[here] ?? 0} onPick={pick} /> : null}
      <div className={styles['offerFoot']}>
        <button type="button" tabIndex={-1} className={styles['take']} onClick={take}>
          {t('layers.offered.take')}
        </button>
        <span className={styles['soft']}>{t('layers.offered.keys')}</span>
      </div>
      <p className={styles['soft']}>{t('layers.offered.by')}</p>
    </div>
  )
}

function Sign(props: {
  readonly one: OfferedReadings
  readonly reading: string | undefined
  readonly isHere: boolean
  readonly onGo: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { character, readings } = props.one
  const reading = props.reading ?? t('layers.offered.none')
  return (
    <button
      type="button"
      data-sign={props.isHere ? 'here' : 'other'}
      className={cx(styles['sign'], props.isHere && styles['here'])}
      // Tab goes from layer to layer; Alt+Enter comes here.
      tabIndex={-1}
      aria-label={t('layers.offered.one', { character, reading })}
      onClick={props.onGo}
    >
      <span className={styles['character']} lang="lzh">
        {character}
      </span>
      <span className={cx(styles['reading'], readings.length > 1 && styles['several'])}>{props.reading ?? '–'}</span>
    </button>
  )
}

/** All readings of the character in hand, numbered as their keys are. */
function Choice(props: {
  readonly current: OfferedReadings
  readonly chosen: number
  readonly onPick: (reading: number) => void
}): ReactNode {
  const { t } = useSpeech()
  const { readings, isPrivate } = props.current
  if (isPrivate) return <p className={styles['warning']}>{t('layers.private')}</p>
  if (readings.length < 2) return null
  return (
    <div className={styles['choice']}>
      {readings.map((reading, index) => (
        <button
          key={reading}
          type="button"
          tabIndex={-1}
          className={styles['option']}
          aria-pressed={index === props.chosen}
          onClick={() => props.onPick(index)}
        >
          {index < 9 ? <span className={styles['key']}>{index + 1}</span> : null}
          {reading}
        </button>
      ))}
    </div>
  )
}
