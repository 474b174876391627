import type { Texts } from '../../shared/cli/protocol.ts'
import type { Voice } from './voice.ts'

/** Between the texts of two pages, as printers take it: form feed. */
const NEXT_PAGE = '\f'

/** Prints what was read: its text, or with --json one object with lines, words, boxes and confidences. Gives the status. */
export function tellTexts(
  { pages, failed }: Texts,
  { json, seconds }: { readonly json: boolean; readonly seconds: number },
  voice: Voice,
): number {
  for (const { file, code, message } of failed) voice.say(`${file}: ${voice.explain(code, message)}`)
  const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'))
  if (json) {
    const told = pages.map((page, index) => ({ ...page, text: texts[index] }))
    voice.result(JSON.stringify({ pages: told, failed, seconds }))
  } else if (texts.length > 0) voice.result(texts.join(`\n${NEXT_PAGE}`))
  return failed.length > 0 ? 1 : 0
}
