/** Why a regular expression is not taken. */
export type PatternProblem =
  /** It is none. */
  | 'bad-pattern'
  /** It is longer than 300 characters. */
  | 'long-pattern'
  /** It repeats without an end, repeats a group, or refers back to one. */
  | 'open-repeat'
  /** It leaves so many ways open that a page could take long. */
  | 'too-many-ways'
  /** It also matches nothing at all. */
  | 'matches-nothing'

const LONGEST = 300
/** Ways to try at each place of a text: at a thousand, a page of 5,000 characters takes some tens of milliseconds. */
const MOST_WAYS = 1000

/**
 * What is wrong with a pattern that is to be applied to every page; null where nothing is. A backtracking engine tries
 * at most as many ways at a place as the alternatives of its groups, times the lengths that each repeat may have; only
 * patterns with few are taken, so that none can hang (J. Kirrage, A. Rathnayake, H. Thielecke, "Static Analysis for
 * Regular Expression Denial-of-Service Attacks", 2013, on what else can happen).
 */
export function patternProblem(source: string): PatternProblem | null {
  if (source.length > LONGEST) return 'long-pattern'
  let pattern: RegExp
  try {
    pattern = new RegExp(source, 'u')
  } catch {
    return 'bad-pattern'
  }
  // Sets are one thing, and so is what is escaped; references back to a group count as repeats.
  const plain = source
    .replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|[\s\S])/g, (escape) =>
      /^\\[1-9k]/.test(escape) ? '*' : 'x',
    )
    .replace(/\[[^\]]*\]/g, 'x')
  if (/[*+]|\{\d+,\}|\)\{/.test(plain)) return 'open-repeat'
  if (waysOf(plain) > MOST_WAYS) return 'too-many-ways'
  return pattern.test('') ? 'matches-nothing' : null
}

/** An upper bound: the product over all groups and repeats, as if each stood in a row with the others. */
function waysOf(plain: string): number {
  const bars = [...plain.matchAll(/\|/g)].length
  const maybe = [...plain.replace(/\(\?/g, '(').matchAll(/\?/g)].length
  const repeats = [...plain.matchAll(/\{(\d+),(\d+)\}/g)].map(([, least, most]) => Number(most) - Number(least) + 1)
  const lengths = [...plain.matchAll(/\{(\d+)(?:,(\d+))?\}/g)].map(([, least, most]) => Number(most ?? least))
  const groups = Math.max(1, [...plain.matchAll(/\((?!\?[=!<])/g)].length)
  if (Math.max(0, ...lengths) > 100) return Infinity
  // A few long lists of alternatives are tried one after the other; many short ones multiply.
  const alternatives = Math.pow(1 + bars / groups, groups)
  return repeats.reduce((ways, lengths) => ways * lengths, alternatives * Math.pow(2, maybe))
}
