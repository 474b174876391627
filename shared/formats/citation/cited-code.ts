import { CODE_KINDS, partOf, type CodePart, type CodeTradition, type ReferenceCode } from '../../domain/codes/code.ts'
import { readCode } from '../../domain/codes/read-code.ts'
import { usualTerm } from '../../domain/codes/terms.ts'
import { writeCode } from '../../domain/codes/write-code.ts'
import type { Leaf } from '../../domain/leaf.ts'

/** A code of which each part is known, or the wording where it could not be read. */
export type CitedCode = { readonly code: ReferenceCode } | { readonly words: string } | null

/**
 * The code of a unit from the codes of its chain, widest first ('' where a unit has none): what its own code leaves out
 * is taken from those above it ('Д. 25' below 'РГИА. Ф. 223. Оп. 1'). The leaf of the page takes the place of its leaves.
 */
export function codeOfChain(codes: readonly string[], leaf: Leaf | null): CitedCode {
  const told = codes.filter((text) => text.trim() !== '')
  const own = told.at(-1)
  if (own === undefined) return null
  const read = readCode(own)
  if (!read.ok) return { words: own.trim().replace(/\.$/, '') }
  const above = told.slice(0, -1).flatMap((text) => {
    const outcome = readCode(text)
    return outcome.ok ? [outcome.code] : []
  })
  const parts = above.reduceRight(withWider, read.code.parts)
  const leaves = leaf && !leaf.counts ? [{ from: withoutPage(leaf) }] : read.code.leaves
  return { code: { ...read.code, parts, leaves } }
}

function withoutPage({ number, suffix, side }: Leaf): Leaf {
  return { number, ...(suffix ? { suffix } : {}), ...(side ? { side } : {}) }
}

/** Adds the parts of a code above that are wider than all there are. */
function withWider(parts: readonly CodePart[], above: ReferenceCode): readonly CodePart[] {
  const rank = ({ kind }: CodePart): number => (kind === 'volume' ? CODE_KINDS.length : CODE_KINDS.indexOf(kind))
  const widest = Math.min(CODE_KINDS.length, ...parts.map(rank))
  return [...above.parts.filter((part) => rank(part) < widest), ...parts]
}

const CYRILLIC = Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюяё')
const SOUNDS = 'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ʺ y ʹ e iu ia e'.split(' ')
const LATIN = new Map(CYRILLIC.map((letter, at) => [letter, SOUNDS[at] ?? letter] as const))

/** Cyrillic letters of numbers as the Library of Congress writes them: А-513 is A-513, 25б 25b. */
function romanised(value: string): string {
  return Array.from(value, (letter) => {
    const sound = LATIN.get(letter.toLowerCase())
    if (sound === undefined) return letter
    return letter === letter.toLowerCase() ? sound : sound.charAt(0).toUpperCase() + sound.slice(1)
  }).join('')
}

/** The same code in the words of another tradition: Cyrillic ones in Latin letters, bare numbers with words. */
export function reworded(code: ReferenceCode, tradition: CodeTradition): ReferenceCode {
  const parts = code.parts.map((part): CodePart => {
    if (part.kind === 'archive') return part
    const term = part.term === 'Ед. хр.' && tradition === 'latin' ? 'ed. khr.' : usualTerm(tradition, part.kind)
    return { ...part, term, value: tradition === 'latin' ? romanised(part.value) : part.value }
  })
  const leaves =
    tradition === 'latin'
      ? code.leaves.map(({ from, to }) => ({ from: romanisedLeaf(from), ...(to ? { to: romanisedLeaf(to) } : {}) }))
      : code.leaves
  return { ...code, tradition, parts, leaves }
}

function romanisedLeaf(leaf: Leaf): Leaf {
  return leaf.suffix ? { ...leaf, suffix: romanised(leaf.suffix) } : leaf
}

/** The archive apart from the rest of the code. */
export function archiveApart(code: ReferenceCode): { readonly archive: string; readonly rest: string } {
  const archive = partOf(code, 'archive')?.value ?? ''
  const rest = writeCode({ ...code, parts: code.parts.filter(({ kind }) => kind !== 'archive') })
  return { archive, rest: code.tradition === 'vi' ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest }
}
