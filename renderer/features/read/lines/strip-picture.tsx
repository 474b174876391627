import { memo, useMemo, type ReactNode } from 'react'
import { turnSize } from '../../../../shared/domain/geometry-turn.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Line } from '../../../../shared/domain/reading.ts'
import { CERTAIN } from '../../../../shared/domain/word-spans.ts'
import { turnTransform } from '../../../viewer/overlay.ts'
import { markOn, stripOf } from '../../../viewer/strip-place.ts'
import styles from './lines.module.css'

export interface StripPictureProps {
  readonly page: Page
  readonly line: Line
  /** Of the whole page: every strip shows its part of it, so that the picture is decoded once. */
  readonly url: string | null
  /** Pixels of the page that fill the width: strips of one size of letters. */
  readonly across: number
  readonly label: string
}

/** The part of the picture that a line stands on, as the page is turned, with its uncertain words marked. */
export const StripPicture = memo(function StripPicture(props: StripPictureProps): ReactNode {
  const { page, line, url, across } = props
  const strip = useMemo(() => line.box && stripOf(line.box), [line.box])
  if (!strip) return null
  const { size, rotation } = page
  const pixels = turnSize({ width: strip.w * size.width, height: strip.h * size.height }, rotation)
  const corner = markOn({ x: 0, y: 0, w: 1, h: 1 }, strip, rotation)
  const turned = turnSize(size, rotation)
  const view = [corner.x * turned.width, corner.y * turned.height, pixels.width, pixels.height]
  const doubts = line.words.filter((word) => word.confidence < CERTAIN)
  return (
    <svg
      className={styles['picture']}
      role="img"
      aria-label={props.label}
      viewBox={view.map((value) => Math.round(value * 100) / 100).join(' ')}
      style={{
        aspectRatio: pixels.width / pixels.height,
        width: `${Math.min(100, (100 * pixels.width) / across)}%`,
        background: page.colour,
      }}
    >
      <g transform={turnTransform(size, rotation)}>
        {url === null ? null : <image href={url} width={size.width} height={size.height} preserveAspectRatio="none" />}
        {doubts.map((word, index) => (
          <rect
            key={index}
            className={styles['doubt']}
            x={word.box.x * size.width}
            y={word.box.y * size.height}
            width={word.box.w * size.width}
            height={word.box.h * size.height}
          />
        ))}
      </g>
    </svg>
  )
})

/** Pixels of the page that most lines' strips fit into: a heading wider than the columns does not make them small. */
export function acrossOf(lines: readonly Line[], page: Pick<Page, 'size' | 'rotation'>): number {
  const widths = lines
    .flatMap((line) => (line.box ? [stripOf(line.box)] : []))
    .map(
      (strip) =>
        turnSize({ width: strip.w * page.size.width, height: strip.h * page.size.height }, page.rotation).width,
    )
    .sort((a, b) => a - b)
  return widths[Math.floor((widths.length - 1) * 0.9)] ?? 1
}
