import { RE2JS } from 're2js'
import type { FinderResult, FindQuery, Found, Search } from './find-query.ts'

type PatternResult = { readonly ok: true; readonly search: Search } | Extract<FinderResult, { readonly ok: false }>

/**
 * Looks for a regular expression by an automaton, in time that grows with the line and never explodes: R. Cox, "Regular
 * Expression Matching Can Be Simple And Fast" (2007), as in RE2. So it has no references back and no look-around.
 */
export function patternSearch(query: FindQuery): PatternResult {
  let pattern: RE2JS
  try {
    pattern = RE2JS.compile(query.find.normalize('NFC'), query.matchCase === true ? 0 : RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    return { ok: false, problem: 'bad-pattern', detail: error instanceof Error ? error.message : String(error) }
  }
  if (pattern.matcher('').matches()) return { ok: false, problem: 'matches-nothing' }
  return { ok: true, search: (folded, asWritten) => matchesOf(pattern.matcher(folded), query.replacement, asWritten) }
}

function* matchesOf(
  matcher: ReturnType<RE2JS['matcher']>,
  replacement: string,
  asWritten: (start: number, end: number) => string,
): Iterable<Found> {
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()]
    if (start === end) continue
    // What was looked past is still there when a group is put back.
    const group = (number: number): string => {
      const from = number <= matcher.groupCount() ? matcher.start(number) : -1
      return from < 0 || matcher.end(number) === from ? '' : asWritten(from, matcher.end(number))
    }
    yield { start, end, replacement: filledIn(replacement, group) }
  }
}

function filledIn(replacement: string, group: (number: number) => string): string {
  return replacement.replace(/\$(\$|\d)/g, (_, sign: string) => (sign === '$' ? '$' : group(Number(sign))))
}
