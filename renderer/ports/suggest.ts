import { fold } from '../../shared/text/fold.ts'

/** As many as one looks through. */
const MOST = 50

/** Those of the texts in which what was typed occurs, case and diacritics aside; the first of them while nothing is. */
export function suggestedTexts(
  texts: readonly string[],
  typed: string,
): readonly { readonly key: string; readonly text: string }[] {
  const sought = fold(typed.trim())
  const found: { readonly key: string; readonly text: string }[] = []
  for (const text of texts) {
    if (found.length === MOST) break
    if (fold(text).includes(sought)) found.push({ key: text, text })
  }
  return found
}
