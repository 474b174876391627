import type { Finder, FinderResult, FindProblem, FindQuery, Found, Search } from './find-query.ts'
import { foldedText, type Alike, type FoldedText } from './folded-text.ts'

const LONGEST = 1000

/** Makes the search of a query. Regular expressions are RE2's, loaded when first used; they can't hang. */
export async function finderOf(query: FindQuery): Promise<FinderResult> {
  if (query.find === '') return { ok: false, problem: 'empty' }
  if (query.find.length > LONGEST) return { ok: false, problem: 'long-pattern' }
  if (/[\r\n\u2028\u2029]/.test(query.find + query.replacement)) return { ok: false, problem: 'line-break' }
  const alike = { cases: query.matchCase !== true, marks: query.ignoreMarks === true }
  if (query.regex !== true) return { ok: true, find: inLine(literal(query, alike), query, alike) }
  const { patternSearch } = await import('./find-pattern.ts')
  const search = patternSearch(query)
  if (!search.ok) return search
  // The pattern itself minds capitals or not; the letters are looked at as they are written.
  return { ok: true, find: inLine(search.search, query, { ...alike, cases: false }) }
}

/** The key of the words for a problem, in the message tables. */
export function findProblemKey(problem: FindProblem): string {
  return `replace.problem.${problem}`
}

function literal(query: FindQuery, alike: Alike): Search {
  const sought = foldedText(query.find, alike).text
  return function* (folded) {
    for (let at = folded.indexOf(sought); at >= 0 && sought !== ''; at = folded.indexOf(sought, at + sought.length)) {
      yield { start: at, end: at + sought.length, replacement: query.replacement }
    }
  }
}

function inLine(search: Search, query: FindQuery, alike: Alike): Finder {
  return (line) => {
    const folded = foldedText(line, alike)
    const found: Found[] = []
    const asWritten = (start: number, end: number): string => line.slice(folded.starts[start], folded.ends[end - 1])
    for (const each of search(folded.text, asWritten)) {
      const place = placeOf(each, folded)
      if (place && (query.wholeWord !== true || isWholeWord(line, place))) found.push(place)
    }
    return found
  }
}

/** None where the match begins or ends within a letter, as with one half of æ. */
function placeOf({ start, end, replacement }: Found, folded: FoldedText): Found | null {
  const [first, last] = [folded.starts[start], folded.ends[end - 1]]
  if (first === undefined || last === undefined) return null
  if (folded.starts[start - 1] === first || folded.ends[end] === last) return null
  return { start: first, end: last, replacement }
}

const INSIDE = /[\p{L}\p{M}\p{N}]/u

function isWholeWord(line: string, { start, end }: Found): boolean {
  const before = line.slice(Math.max(0, start - 2), start).match(/.$/su)?.[0] ?? ''
  const after = line.slice(end, end + 2).match(/^./su)?.[0] ?? ''
  return !INSIDE.test(before) && !INSIDE.test(after)
}
