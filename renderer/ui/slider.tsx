import { useId, type ReactNode } from 'react'
import styles from './slider.module.css'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** What a double click brings back. */
  readonly neutral: number
  readonly onChange: (value: number) => void
  /** Limits of the field, where they are wider than the slider's. */
  readonly most?: number
  /** Shown after the number: '°', '%'. */
  readonly unit?: string
}

/** A number to be drawn or typed: a slider with a field of its own. */
export function Slider(props: SliderProps): ReactNode {
  const id = useId()
  const most = props.most ?? props.max
  const least = props.most === undefined ? props.min : -props.most
  const shown = Math.round(props.value * 100) / 100
  const change = (text: string): void => {
    const value = Number(text)
    if (text !== '' && Number.isFinite(value)) props.onChange(Math.min(most, Math.max(least, value)))
  }
  return (
    <div className={styles['slider']}>
      <label htmlFor={id} className={styles['label']}>
        {props.label}
      </label>
      <span className={styles['number']}>
        <input
          id={id}
          type="number"
          className={styles['field']}
          value={shown}
          min={least}
          max={most}
          step={props.step}
          onChange={(event) => change(event.target.value)}
        />
        <span aria-hidden>{props.unit ?? ''}</span>
      </span>
      <input
        type="range"
        aria-label={props.label}
        className={styles['range']}
        value={Math.min(props.max, Math.max(props.min, props.value))}
        min={props.min}
        max={props.max}
        step={props.step}
        onChange={(event) => change(event.target.value)}
        onDoubleClick={() => props.onChange(props.neutral)}
      />
    </div>
  )
}
