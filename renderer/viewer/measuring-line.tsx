import type { ReactNode } from 'react'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import styles from './region-layer.module.css'
import type { useMeasuring } from './use-measuring.ts'

/** The line that measures, and what catches the mouse while it is there. */
export function MeasuringLayer(props: {
  readonly measuring: ReturnType<typeof useMeasuring>
  readonly turned: PixelSize
}): ReactNode {
  const { turned, measuring } = props
  const { line } = measuring
  if (!line) return null
  const at = ({ x, y }: { readonly x: number; readonly y: number }): string =>
    `${x * turned.width} ${y * turned.height}`
  const path = `M${at(line.from)}L${at(line.to)}`
  const ends = `M${at(line.from)}h0.001M${at(line.to)}h0.001`
  return (
    <g data-measuring>
      <path className={styles['casing']} d={path} />
      <path className={styles['measure']} d={path} />
      <path className={styles['handleEdge']} d={ends} />
      <path className={styles['handleFace']} d={ends} />
      <rect
        className={styles['catcher']}
        x={-turned.width}
        y={-turned.height}
        width={3 * turned.width}
        height={3 * turned.height}
        {...measuring.pointer}
      />
    </g>
  )
}
