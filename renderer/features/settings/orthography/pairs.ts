/** What a rule writes for what, as lines of a text. */
export function textOfPairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([from, to]) => `${from} = ${to}`.trim()).join('\n')
}

/** The pairs of such a text; a line that is none has its number (from 1) told. Empty lines are left out. */
export function pairsFrom(
  typed: string,
): { readonly pairs: readonly (readonly [string, string])[] } | { readonly wrong: number } {
  const lines = typed.split('\n').map((line) => /^\s*([^=]*?)\s*=\s*(.*?)\s*$/u.exec(line) ?? line)
  const wrong = lines.findIndex((line) => (typeof line === 'string' ? line.trim() !== '' : line[1] === ''))
  if (wrong >= 0) return { wrong: wrong + 1 }
  return {
    pairs: lines.flatMap((line) => (typeof line === 'string' ? [] : [[line[1] ?? '', line[2] ?? ''] as const])),
  }
}
