/** Longer patterns are none that somebody wrote by hand. */
const LONGEST = 300
/** Longer values match no pattern: they are texts. */
const LONGEST_VALUE = 2000

const known = new Map<string, RegExp | null>()

/**
 * The pattern as an expression that a whole value has to match; null for one that is none, or one whose matching could
 * take for ever: a repeated group that repeats something itself, or leaves a choice.
 */
function expressionOf(pattern: string): RegExp | null {
  const before = known.get(pattern)
  if (before !== undefined) return before
  const made = pattern.length > LONGEST || repeatsRepeated(pattern) ? null : compiled(pattern)
  known.set(pattern, made)
  return made
}

function compiled(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    // It is what the caller asked.
    return null
  }
}

/** Whether a pattern can be used. */
export function isPattern(pattern: string): boolean {
  return expressionOf(pattern) !== null
}

/** Whether a value matches as a whole; a pattern that cannot be used matches everything. */
export function matchesPattern(pattern: string, text: string): boolean {
  const expression = expressionOf(pattern)
  return expression === null || (text.length <= LONGEST_VALUE && expression.test(text))
}

const REPEATS = /^(?:[*+]|\{\d+,\d*\})/u

function repeatsRepeated(pattern: string): boolean {
  const groups: boolean[] = []
  let inClass = false
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at]
    if (sign === '\\') at += 1
    else if (inClass) inClass = sign !== ']'
    else if (sign === '[') inClass = true
    else if (sign === '(') groups.push(false)
    else if (sign === '|') markLast(groups)
    else if (sign === ')') {
      const repeats = groups.pop() ?? false
      const isRepeated = REPEATS.test(pattern.slice(at + 1))
      if (repeats && isRepeated) return true
      if (repeats || isRepeated) markLast(groups)
    } else if (REPEATS.test(pattern.slice(at))) markLast(groups)
  }
  return false
}

function markLast(groups: boolean[]): void {
  if (groups.length > 0) groups[groups.length - 1] = true
}
