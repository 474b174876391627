import type { OrthographyChoice } from '../../domain/orthography.ts'
import { align } from '../alignment.ts'
import { normalisedPage } from '../orthography/normalised-page.ts'

/**
 * A modern word in the spelling of the old one it is to stand for: letters that both share stay as they were written
 * (дѣдо, дело: дѣло), and so does ъ at the end. New letters are modern: where ѣ belongs nobody can tell.
 */
export function inOldSpelling(written: string, modern: string, choice: OrthographyChoice): string {
  const { text, spans } = normalisedPage([{ text: written }], choice)
  if (text === written) return modern
  const places = spans.flatMap((span) =>
    Array.from({ length: span.end - span.start }, (_, index) =>
      span.same ? { from: span.from + index, to: span.from + index + 1 } : { from: span.from, to: span.to },
    ),
  )
  let [old, at, fromAt, toAt] = ['', 0, 0, 0]
  for (const step of align(text.split(''), modern.split(''))) {
    const place = places[fromAt]
    if (step !== 'inserted') fromAt += 1
    const letter = step === 'deleted' ? '' : modern.charAt(toAt++)
    if (step === 'inserted' || !place) old += letter
    else {
      // What was written for several letters is written once.
      if (step === 'same') old += written.slice(at, Math.max(at, place.to))
      else old += place.from >= at ? written.slice(at, place.from) + letter : letter
      at = Math.max(at, place.to)
    }
  }
  return old + written.slice(at)
}
