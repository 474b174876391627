import { useMemo, type ReactNode } from 'react'
import type { Box } from '../../../shared/domain/geometry.ts'
import { turnSize } from '../../../shared/domain/geometry-turn.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePagePart } from '../../ports/page-part.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { markOn, stripOf } from '../../viewer/strip-place.ts'
import styles from './words.module.css'

/** The tallest a strip is shown, in pixels. */
const TALLEST = 168

/** The line in the picture of its page, with the word marked. */
export function LineStrip(props: { readonly page: Page; readonly line: Box; readonly word: Box }): ReactNode {
  const speech = useSpeech()
  const { page, line, word } = props
  const strip = useMemo(() => stripOf(line), [line])
  const { url, failure } = usePagePart(useMemo(() => ({ page, box: strip }), [page, strip]))
  if (failure) return <ErrorNote>{explain(failure.error, speech)}</ErrorNote>
  const pixels = { width: strip.w * page.size.width, height: strip.h * page.size.height }
  const { width, height } = turnSize(pixels, page.rotation)
  const mark = markOn(strip, word, page.rotation)
  const percent = (fraction: number): string => `${fraction * 100}%`
  return (
    <figure
      className={styles['strip']}
      style={{
        aspectRatio: width / height,
        width: `min(100%, ${Math.round((TALLEST * width) / height)}px)`,
        background: page.colour,
      }}
    >
      {url === null ? null : <img src={url} alt={speech.t('words.strip')} />}
      <span
        className={styles['mark']}
        style={{ left: percent(mark.x), top: percent(mark.y), width: percent(mark.w), height: percent(mark.h) }}
      />
    </figure>
  )
}
