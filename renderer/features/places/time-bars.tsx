import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import type { BinRange } from './time-range.ts'
import styles from './time.module.css'

/** A bar for each bin, as high as there are units; those outside of the range are pale. */
export function TimeBars({ counts, range }: { readonly counts: Uint32Array; readonly range: BinRange }): ReactNode {
  const most = counts.reduce((high, count) => Math.max(high, count), 1)
  return (
    <svg className={styles['bars']} viewBox={`0 0 ${counts.length} 100`} preserveAspectRatio="none" aria-hidden>
      {Array.from(counts, (count, bin) => {
        // A bin with one unit among thousands is seen, too.
        const height = count === 0 ? 0 : Math.max(4, (count / most) * 100)
        const isIn = bin >= range.from && bin <= range.to
        const look = cx(styles['bar'], isIn ? undefined : styles['out'])
        return <rect key={bin} x={bin + 0.08} width={0.84} y={100 - height} height={height} className={look} />
      })}
    </svg>
  )
}
