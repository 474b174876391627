import { codeByMask, codeOfName } from '../../shared/arrangement/code-names.ts'
import { partOf, type CodePart, type ReferenceCode } from '../../shared/domain/codes/code.ts'
import { sortKey } from '../../shared/domain/codes/order-codes.ts'
import { readCode } from '../../shared/domain/codes/read-code.ts'
import { oneLeaf, writeCode } from '../../shared/domain/codes/write-code.ts'
import type { Leaf } from '../../shared/domain/leaf.ts'
import type { Voice } from './voice.ts'

const WELL = 0
const FAILED = 1
/** Endings by which a text is the name of a file. */
const IS_PICTURE = /\.(?:jpe?g|tiff?|png|pdf|jp2|djvu|webp|heic)$/i

/** Tells the parts, the normal form and the sort key of a reference code, or of a file's name that tells one. */
export function runCode(
  asked: { readonly code: string; readonly mask: string | null; readonly json: boolean },
  voice: Voice,
): number {
  const read = readAsked(asked.code, asked.mask)
  if (typeof read === 'string') {
    voice.say(`fonds: ${voice.text(`cli.code.problem.${read}`, { text: asked.code })}`)
    return FAILED
  }
  if (asked.json) voice.result(JSON.stringify(shown(read)))
  else tell(read, voice)
  return WELL
}

function readAsked(text: string, mask: string | null) {
  if (mask !== null) return codeByMask(text, mask) ?? ('mask' as const)
  const named = IS_PICTURE.test(text) ? codeOfName(text) : null
  if (named) return named
  const read = readCode(text)
  if (read.ok) return read.code
  return codeOfName(text) ?? read.problem
}

function shown(code: ReferenceCode) {
  const { tradition, parts, leaves, written, warnings } = code
  // The first of a kind; all of them are in `wording`.
  const firsts = parts.filter((part) => partOf(code, part.kind) === part)
  const leaf = (each: Leaf) => ({
    number: each.number,
    suffix: each.suffix ?? null,
    side: each.side ?? null,
    text: oneLeaf(each, tradition),
  })
  return {
    written,
    tradition,
    parts: {
      ...Object.fromEntries(firsts.map(({ kind, value }) => [kind, value])),
      ...(leaves.length > 0
        ? { leaves: leaves.map(({ from, to }) => ({ from: leaf(from), to: to ? leaf(to) : null })) }
        : {}),
    },
    wording: parts.map(({ kind, term, value, name, written: wording }) => ({
      kind,
      term,
      value,
      name: name ?? null,
      written: wording,
    })),
    normal: writeCode(code),
    sortKey: sortKey(code),
    warnings,
  }
}

function tell(code: ReferenceCode, voice: Voice): void {
  voice.result(writeCode(code))
  const line = (kind: CodePart['kind'], value: string) =>
    voice.result(`  ${voice.text(`codes.kind.${kind}`)}\t${value}`)
  for (const { kind, value, name } of code.parts) line(kind, name ? `${value} (${name})` : value)
  for (const { from, to } of code.leaves) {
    line('leaf', [from, ...(to ? [to] : [])].map((leaf) => oneLeaf(leaf, code.tradition)).join('–'))
  }
  voice.result(`  ${voice.text('codes.sortKey')}\t${sortKey(code)}`)
  for (const { code: warning, what } of code.warnings) voice.say(voice.text(`codes.warning.${warning}`, { what }))
}
