import { intervalOf, setOf } from './edtf-compose.ts'
import type { Context, Found } from './date-reading.ts'
import { completed, type Reader } from './span-rules.ts'

/** 'X (Y) Z' and 'X/Y Z'. */
const FORMS = [
  /^(?<a>.+?),? \(?(?:tức(?: là)?|nhằm|то есть|т\. ?е\.|i\. ?e\.|soit|яғни),? (?<b>[^()]+)\)?$/u,
  /^(?<a>.+?) ?\((?<b>[^()]+)\)(?<c>.*)$/u,
  /^(?<a>.+?) ?\[(?<b>[^[\]]+)\](?<c>.*)$/u,
  /^(?<a>.+?) ?\/ ?(?<b>.+)$/u,
]

/** '17/30.10.1905' and '17(30).10.1905'. */
const FIGURES = /^(?<a>\d{1,2}) ?[/(] ?(?<b>\d{1,2})\)?(?<rest>\.\d{1,2}\.\d{4}(?: ?г\.?)?)$/u

/**
 * A date given twice: in the old and the new style ('25 октября (7 ноября) 1917 г.', '12/24 марта 1881'; the decree of
 * 1918 puts the new one first), or by a reign and by our calendar ('Gia Long 3 (1804)'). Two that disagree are both kept,
 * with a warning.
 */
export function doubleWording(wording: string, context: Context, read: Reader): Found | null {
  const text = wording.replace(FIGURES, '$<a>$<rest> ($<b>$<rest>)')
  for (const form of FORMS) {
    const { a, b, c = '' } = form.exec(text)?.groups ?? {}
    if (a === undefined || b === undefined) continue
    const found =
      styles([a, b + c], context, read) ?? (form === FORMS.at(-1) ? null : glossed([a + c, b], context, read))
    if (found) return found
  }
  return null
}

/** The two days as the old and the new style, whichever way round they agree. */
function styles([a, rest]: readonly [string, string], context: Context, read: Reader): Found | null {
  const inStyles = (first: 'old' | 'new', second: 'old' | 'new'): readonly [Found, Found] | null => {
    const one = completed(a, rest, (text) => read(text, { ...context, style: first }))
    const other = completed(a, rest, (text) => read(text, { ...context, style: second }))
    return one && other ? [one[0], other[1]] : null
  }
  const usual = inStyles('old', 'new')
  if (!usual?.every(isDay) || usual[0].calendar !== 'julian') return null
  if (usual[0].edtf === usual[1].edtf) return { ...usual[0], calendar: 'julian', warnings: [] }
  const turned = inStyles('new', 'old')
  if (turned && turned[0].edtf === turned[1].edtf) return { ...turned[1], calendar: 'julian', warnings: [] }
  const [old, young] = usual
  const apart = Math.abs((startOf(old) ?? 0) - (startOf(young) ?? 0))
  // Two days next to each other, '12/13 мая', are no two styles.
  const plain = completed(a, rest, (text) => read(text, context))
  if (plain && apart > 4) {
    const [from, to] = plain
    const days = [from.edtf ?? '', to.edtf ?? ''].sort().join('/')
    return { ...from, edtf: days, warnings: from.warnings }
  }
  const edtf = setOf([old.edtf ?? '', young.edtf ?? ''].sort(), '[]')
  const values = { first: old.edtf ?? '', second: young.edtf ?? '' }
  return { edtf, calendar: 'julian', warnings: [{ code: 'dates-disagree', values }] }
}

function isDay({ edtf }: Found): boolean {
  return edtf !== null && /^-?\d{4}-\d{2}-\d{2}$/u.test(edtf)
}

function startOf({ edtf }: Found): number | undefined {
  return edtf === null ? undefined : intervalOf(edtf)?.from
}

/** The first date with the second as its explanation: the narrower of two that agree. */
function glossed([a, b]: readonly [string, string], context: Context, read: Reader): Found | null {
  const [told, gloss] = [read(a.trim(), context), read(b.trim(), { ...context, style: context.style ?? 'new' })]
  if (!told?.edtf || !gloss?.edtf) return null
  const chosen = membersNear(told, gloss.edtf)
  const [whole, part] = [chosen.edtf === null ? null : intervalOf(chosen.edtf), intervalOf(gloss.edtf)]
  if (!whole || !part) return null
  if (whole.to < part.from || part.to < whole.from) {
    const values = { first: told.edtf, second: gloss.edtf }
    return { ...told, warnings: [...told.warnings, { code: 'dates-disagree', values }] }
  }
  const isNarrower = part.from >= whole.from && part.to <= whole.to
  return isNarrower ? { ...chosen, edtf: gloss.edtf } : chosen
}

/** Of a year that comes back every sixty, the one that the explanation names. */
function membersNear(told: Found, gloss: string): Found {
  const members = /^\[(.+)\]$/u.exec(told.edtf ?? '')?.[1]?.split(',')
  const near = intervalOf(gloss)
  if (!members || !near) return told
  const chosen = members
    .map((member) => member.replace('..', '/'))
    .find((member) => {
      const span = intervalOf(member)
      return span !== null && span.from <= near.to && near.from <= span.to
    })
  const warnings = told.warnings.filter(({ code }) => code !== 'cycle-repeats')
  return chosen === undefined ? told : { ...told, edtf: chosen, warnings }
}
