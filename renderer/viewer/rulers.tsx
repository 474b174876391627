import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { pixelsPerUnit, rulerTicks, type Tick } from './measure.ts'
import type { PageFrame } from './page-view.ts'
import styles from './rulers.module.css'

/** CSS pixels. */
const DEEP = 18

export interface RulersHandle {
  /** The page lies elsewhere in the pane. */
  follow(frame: PageFrame, pane: PixelSize): void
}

/** Rulers along the top and the left of a pane; they follow the page frame by frame. */
export function Rulers(props: {
  readonly handle: Ref<RulersHandle>
  readonly turned: PixelSize
  /** Dots an inch; null where they are not known. */
  readonly dpi: number | null
  readonly write: (value: number) => string
}): ReactNode {
  const [now, setNow] = useState<{ readonly frame: PageFrame; readonly pane: PixelSize } | null>(null)
  useImperativeHandle(props.handle, () => ({ follow: (frame, pane) => setNow({ frame, pane }) }), [])
  if (!now) return null
  const { pixels } = pixelsPerUnit(props.dpi)
  const scale = now.frame.scale * pixels
  const across = rulerTicks({
    origin: now.frame.left,
    scale,
    length: now.pane.width,
    units: props.turned.width / pixels,
  })
  const down = rulerTicks({
    origin: now.frame.top,
    scale,
    length: now.pane.height,
    units: props.turned.height / pixels,
  })
  return (
    <svg className={styles['rulers']} aria-hidden>
      <rect className={styles['ground']} width="100%" height={DEEP} />
      <rect className={styles['ground']} y={DEEP} width={DEEP} height="100%" />
      <path className={styles['edge']} d={`M${DEEP} ${now.pane.height}V${DEEP}H${now.pane.width}`} />
      <path
        className={styles['ticks']}
        d={across.map(({ at, value }) => `M${at} ${DEEP}v${value === null ? -4 : -8}`).join('')}
      />
      <path
        className={styles['ticks']}
        d={down.map(({ at, value }) => `M${DEEP} ${at}h${value === null ? -4 : -8}`).join('')}
      />
      {numbered(across).map(({ at, value }) => (
        <text key={`x${value}`} className={styles['number']} x={at + 3} y={10}>
          {props.write(value)}
        </text>
      ))}
      {numbered(down).map(({ at, value }) => (
        <text key={`y${value}`} className={styles['number']} transform={`translate(10 ${at - 3}) rotate(-90)`}>
          {props.write(value)}
        </text>
      ))}
    </svg>
  )
}

function numbered(ticks: readonly Tick[]): readonly { readonly at: number; readonly value: number }[] {
  return ticks.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]))
}
