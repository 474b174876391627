import type { ReactNode } from 'react'
import type { Box } from '../../shared/domain/geometry.ts'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import type { Page } from '../../shared/domain/page.ts'
import { cx } from '../ui/cx.ts'
import { markOn } from './strip-place.ts'
import styles from './marked-strip.module.css'

interface MarkedStripProps {
  readonly page: Pick<Page, 'size' | 'rotation' | 'colour'>
  /** The part of the page that is shown, in fractions of it before its turn. */
  readonly strip: Box
  /** What of it is marked, in the same fractions. */
  readonly marked: Box
  /** Of the picture of that part; null until it is there. */
  readonly url: string | null
  readonly alt: string
  /** The tallest that it is shown, in pixels. */
  readonly tallest: number
  /** A mark says that something is doubtful, or which one is meant. */
  readonly says: 'doubt' | 'this'
}

/** A part of a page as it lies, with something on it marked; its place is kept before the picture comes. */
export function MarkedStrip({ page, strip, marked, url, alt, tallest, says }: MarkedStripProps): ReactNode {
  const pixels = { width: strip.w * page.size.width, height: strip.h * page.size.height }
  const { width, height } = turnSize(pixels, page.rotation)
  const mark = markOn(strip, marked, page.rotation)
  const percent = (fraction: number): string => `${fraction * 100}%`
  return (
    <figure
      className={styles['strip']}
      style={{
        aspectRatio: width / height,
        width: `min(100%, ${Math.round((tallest * width) / height)}px)`,
        background: page.colour,
      }}
    >
      {url === null ? null : <img src={url} alt={alt} />}
      <span
        className={cx(styles['mark'], styles[says])}
        style={{ left: percent(mark.x), top: percent(mark.y), width: percent(mark.w), height: percent(mark.h) }}
      />
    </figure>
  )
}
