import { replaced, type Piece, type TrackedText } from './tracked-text.ts'

/** A sign that parts a word at the end of a line: hyphen, soft hyphen, not sign, double hyphen, as readers and printers give it. */
export const PARTING_SIGN = /[-\u00ad\u00ac\u2010\u2e17]/u

/** A word parted at the end of a line: its first part, the sign, the line break with empty lines, and what follows up to white space. */
const PARTED = new RegExp(
  `(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]{1,64})(${PARTING_SIGN.source})([ \\t]*(?:\\n[ \\t]*)+)([\\p{L}\\p{M}]\\S*)[ \\t]*`,
  'gu',
)

/** Russian words whose hyphen before a particle stays at the end of a line: кто-то, какой-нибудь. */
const KEEPS_HYPHEN =
  /^(?:кто|кого|кому|к[еѣ]мъ?|комъ?|что|чего|чему|ч[еѣ]мъ?|какъ?|какой|какая|какое|какія|гд[еѣ]|куда|откуда|когда|почему|зач[еѣ]мъ?|чей|который)$/iu
const PARTICLE = /^(?:то|либо|нибудь|таки)(?!\p{L})/iu
const BEFORE_HYPHEN = /^(?:кое|кой)$/iu

/**
 * Brings the rest of a word parted at the end of a line up to its beginning, with what is written close after it; lines
 * stay as many as they were. A capital after the hyphen (Нью-⏎Йорк) begins a part of its own, whose hyphen stays.
 */
export function joinLineEnds(tracked: TrackedText, keep: boolean): TrackedText {
  // A part that was brought up may itself end in a hyphen.
  let [before, after] = [tracked, joinOnce(tracked, keep)]
  for (let round = 0; after !== before && round < 8; round += 1) [before, after] = [after, joinOnce(after, keep)]
  return after
}

function joinOnce(tracked: TrackedText, keep: boolean): TrackedText {
  return replaced(tracked, PARTED, (match) => {
    const [, first = '', hyphen = '', gap = '', rest = ''] = match
    const stays = keep || keepsHyphen(first, rest)
    if (stays && hyphen !== '-' && hyphen !== '\u2010') return null
    const afterFirst = match.index + first.length
    const afterHyphen = afterFirst + hyphen.length
    const afterGap = afterHyphen + gap.length
    const head: Piece = { start: match.index, end: stays ? afterHyphen : afterFirst }
    // The space after the rest would begin the next line.
    return [head, { start: afterGap, end: afterGap + rest.length }, { start: afterHyphen, end: afterGap }]
  })
}

function keepsHyphen(first: string, rest: string): boolean {
  if ((KEEPS_HYPHEN.test(first) && PARTICLE.test(rest)) || BEFORE_HYPHEN.test(first)) return true
  const begins = rest.charAt(0)
  const isCapital = begins !== begins.toLowerCase()
  return isCapital && !(first.length > 1 && first === first.toUpperCase())
}
