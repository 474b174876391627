import { useMemo, type ReactNode } from 'react'
import type { Box } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePagePart } from '../../ports/page-part.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { MarkedStrip } from '../../viewer/marked-strip.tsx'
import { stripOf } from '../../viewer/strip-place.ts'

/** The tallest a strip is shown, in pixels. */
const TALLEST = 168

/** The line in the picture of its page, with the word marked. */
export function LineStrip(props: { readonly page: Page; readonly line: Box; readonly word: Box }): ReactNode {
  const speech = useSpeech()
  const { page, line, word } = props
  const strip = useMemo(() => stripOf(line), [line])
  const { url, failure } = usePagePart(useMemo(() => ({ page, box: strip }), [page, strip]))
  if (failure) return <ErrorNote>{explain(failure.error, speech)}</ErrorNote>
  const alt = speech.t('words.strip')
  return <MarkedStrip {...{ page, strip, url, alt }} marked={word} tallest={TALLEST} says="doubt" />
}
