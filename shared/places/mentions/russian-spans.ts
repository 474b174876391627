import { spacedKey } from '../place-key.ts'
import type { Named, NamedPlaces } from './named-places.ts'
import { nominativesOf, townsOfAdjective } from './russian-cases.ts'
import { isRussianLink, isRussianUnit, RU_DOUBTFUL, russianCue, type CueOfWord } from './text-cues.ts'
import type { TextSpan } from './text-spans.ts'
import { isInitial, listStart, type TextToken } from './text-tokens.ts'

const LONGEST = 3
const MOST_FORMS = 60

/** The stretches of Russian words that may be names of places, the longest where several begin at one word. */
export function russianSpans(tokens: readonly TextToken[], places: NamedPlaces): readonly TextSpan[] {
  const spans: TextSpan[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const span = unitAt(tokens, at, places) ?? nameAt(tokens, at, places)
    if (!span) continue
    spans.push(span)
    at = span.to - 1
  }
  return spans
}

/** `Пензенской губернии`: the province, else the town it is called after. */
function unitAt(tokens: readonly TextToken[], at: number, places: NamedPlaces): TextSpan | null {
  const [token, kind] = [tokens[at], tokens[at + 1]]
  if (!token?.capital || token.script !== 'cyrillic' || !kind || kind.gap.trim() !== '') return null
  if (!isRussianUnit(kind.lower)) return null
  const key = spacedKey(token.text)
  const wide = unitForms(key, spacedKey(kind.text)).flatMap((form) => places.named(form.replaceAll(' ', '')))
  const named = wide.length > 0 ? wide : firstNamed(townsOfAdjective(key), places)
  if (named.length === 0) return null
  return {
    ...{ start: token.start, end: kind.end, from: at, to: at + 2, named },
    ...{ cue: 'district', opens: false, follows: listStart(tokens, at, isRussianLink), doubtful: null, bent: 0 },
  }
}

function unitForms(adjective: string, kind: string): readonly string[] {
  const stem = /^(.+[сц]к)(?:ии|ои|ая|ого|аго|ому|им|ом|ую|ою)$/u.exec(adjective)?.[1]
  if (stem === undefined) return []
  if (/^губ/u.test(kind)) return [`${stem}ая губерния`]
  if (/^обл/u.test(kind)) return [`${stem}ая область`]
  return /^кра/u.test(kind) ? [`${stem}ии краи`] : []
}

function firstNamed(forms: readonly string[], places: NamedPlaces): readonly Named[] {
  for (const form of forms) {
    const named = places.named(form.replaceAll(' ', ''))
    if (named.some(({ place }) => places.facts(place).population >= 1000)) return named
  }
  return []
}

function nameAt(tokens: readonly TextToken[], at: number, places: NamedPlaces): TextSpan | null {
  const token = tokens[at]
  if (!token?.capital || token.script !== 'cyrillic' || token.text.length < 3) return null
  if (/[«"“„]\s*$/u.test(token.gap)) return null
  for (let words = LONGEST; words > 0; words -= 1) {
    const run = tokens.slice(at, at + words)
    if (run.length < words || !isRun(run)) continue
    const found = lookUp(run, places)
    if (found.named.length === 0) continue
    const span = spanOf(tokens, { at, words }, found)
    return isPartOfLonger(tokens, span) ? null : span
  }
  return null
}

function isRun(run: readonly TextToken[]): boolean {
  return run.every((token, at) => token.capital && token.script === 'cyrillic' && (at === 0 || /^ +$/u.test(token.gap)))
}

interface Looked {
  readonly named: readonly Named[]
  readonly bent: number
}

/** The first nominative that is a name; likelier forms first, and towns of note before hamlets. */
function lookUp(run: readonly TextToken[], places: NamedPlaces): Looked {
  const forms = run.map((token) => formsOf(token.text))
  const found = new Map<number, Named>()
  let bent = 1
  combined(forms).forEach((form, at) => {
    for (const named of places.named(form.replaceAll(' ', ''))) {
      if (!/\p{Script=Cyrillic}/u.test(named.name)) continue
      if (!found.has(named.place)) found.set(named.place, named)
      bent = Math.min(bent, at / MOST_FORMS)
    }
  })
  if (found.size === 0 && run.length === 1) return { named: onRivers(forms[0] ?? [], places), bent: 0.5 }
  return { named: [...found.values()], bent }
}

/** `Николаевск` for Николаевск-на-Амуре. */
function onRivers(forms: readonly string[], places: NamedPlaces): readonly Named[] {
  return forms
    .slice(0, 3)
    .flatMap((form) => (form.length < 4 ? [] : places.beginning(`${form.replaceAll(' ', '')}на`, /^\S+-на-/iu)))
}

/** Of `Ростове-на-Дону` the first part has cases, of `Никольске-Уссурийском` both, of `Алма-Ате` the last. */
function formsOf(text: string): readonly string[] {
  const parts = spacedKey(text).split(' ')
  const [head = '', middle = '', ...rest] = parts
  if (parts.length === 1) return nominativesOf(head)
  if (middle === 'на') return nominativesOf(head).map((form) => [form, middle, ...rest].join(' '))
  if (parts.length > 2) return nominativesOf(parts.join(' '))
  return [...nominativesOf(parts.join(' ')), ...combined([nominativesOf(head), nominativesOf(middle)])]
}

function combined(forms: readonly (readonly string[])[]): readonly string[] {
  let all: readonly string[] = ['']
  for (const each of forms) all = each.flatMap((form) => all.map((start) => `${start} ${form}`.trim()))
  return all.slice(0, MOST_FORMS * forms.length)
}

/** So many words from the one with that number. */
interface Run {
  readonly at: number
  readonly words: number
}

function spanOf(tokens: readonly TextToken[], { at, words }: Run, { named, bent }: Looked): TextSpan {
  const [first, last] = [tokens[at], tokens[at + words - 1]]
  const forms = first ? nominativesOf(spacedKey(first.text)) : []
  return {
    ...{ start: first?.start ?? 0, end: last?.end ?? 0, from: at, to: at + words, named, bent },
    cue: cueBefore(tokens, at),
    opens: first?.opens ?? false,
    follows: listStart(tokens, at, isRussianLink),
    doubtful:
      words > 1
        ? null
        : forms.some((form) => RU_DOUBTFUL.has(form))
          ? 'word'
          : isSurname(forms[0] ?? '')
            ? 'family'
            : null,
  }
}

function cueBefore(tokens: readonly TextToken[], at: number): CueOfWord {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token || !before || (token.opens && !before.lower.startsWith('станци'))) return null
  if (!/^\.?\s*$/u.test(token.gap)) return null
  return russianCue(before.lower, token.gap.startsWith('.'))
}

/** A first name, an initial or a surname beside it: it is a person's. Provinces may follow. */
function isPartOfLonger(tokens: readonly TextToken[], { from, to, cue }: TextSpan): boolean {
  const [first, before, next, after] = [tokens[from], tokens[from - 1], tokens[to], tokens[to + 1]]
  const beside = /^ +$/u
  if (before && first && isInitial(before) && /^\.\s*$/u.test(first.gap)) return true
  const led = first && before && !first.opens && beside.test(first.gap) && before.capital
  if (led && russianCue(before.lower, false) === null && !isOnlyFirst(before)) return true
  if (cue === 'town') return false
  if (!next?.capital || !beside.test(next.gap) || next.opens) return false
  return !(after && isRussianUnit(after.lower))
}

/** As most surnames end. */
function isSurname(form: string): boolean {
  return /(?:[оеё]в|ин|ын|скии)$/u.test(form)
}

/** A word in capitals because it begins the sentence, of three letters at most: `Из`, `Под`. */
function isOnlyFirst(token: TextToken): boolean {
  return token.opens && token.text.length <= 4
}
