/** A stretch of a text, in UTF-16 units, with what is to stand there. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The text with the edits made. Of two of the same stretch the later counts, of two that touch the same the outer one;
 * what is put in at one place stays in its order.
 */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const byStretch = new Map(edits.map((edit, index) => [stretchOf(edit, index), edit]))
  let [at, made] = [0, '']
  for (const edit of [...byStretch.values()].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < at) continue
    made += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return made + text.slice(at)
}

function stretchOf({ from, to }: TextEdit, index: number): string {
  return from === to ? `put in ${index}` : `${from}-${to}`
}

/** A text between tags: quotes stay, as most programs write them. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A value between quotes of either kind. */
export function escapedValue(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
