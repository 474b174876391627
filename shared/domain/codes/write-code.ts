import { leafNumber, type Leaf } from '../leaf.ts'
import { partOf, type CodePart, type CodeTradition, type LeafSpan, type ReferenceCode } from './code.ts'
import { usualTerm, VERSO } from './terms.ts'

/** Where a code of several leaves calls them otherwise than one. */
const MANY: Readonly<Record<string, string>> = { 'l.': 'll.', 'fol.': 'fols.' }
/**
 * The normal form of a code in its tradition: 'РГИА. Ф. 223. Оп. 1. Д. 25. Л. 9–10 об.' after GOST R 7.0.5-2008, 'Q3,
 * phông 5, mục lục 1, hồ sơ 10, tờ 3', '64-қор, 1-тізімдеме', 'RGIA, f. 223, op. 1, d. 25, ll. 9–10 ob.', 'Q3-5-1-10-1-1'.
 * Read again, it gives the same parts.
 */
export function writeCode(code: Pick<ReferenceCode, 'tradition' | 'parts' | 'leaves'>): string {
  const { tradition, parts, leaves } = code
  if (tradition === 'numbers' || tradition === 'plain') return joined(code)
  const beforeLeaves = parts.filter(({ kind }) => kind !== 'page').map((part) => partText(part, tradition))
  const pages = parts.filter(({ kind }) => kind === 'page').map((part) => partText(part, tradition))
  const all = [...beforeLeaves, ...(leaves.length > 0 ? [leavesText(leaves, tradition)] : []), ...pages]
  if (tradition === 'ru')
    return all.map((text, at) => (at < all.length - 1 ? text.replace(/\.$/, '') : text)).join('. ')
  const text = all.join(', ')
  return tradition === 'vi' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function joined({ tradition, parts, leaves }: Pick<ReferenceCode, 'tradition' | 'parts' | 'leaves'>): string {
  const page = partOf({ parts }, 'page')
  const values = [
    ...parts.filter(({ kind }) => kind !== 'page').map(({ value }) => value),
    ...(leaves.length > 0 ? [spansText(leaves, tradition)] : []),
    ...(page ? [page.value] : []),
  ]
  return values.join(tradition === 'numbers' ? '-' : '/')
}

function partText({ kind, term, value, name }: CodePart, tradition: CodeTradition): string {
  const named = name ? ` (${name})` : ''
  if (kind === 'archive') return value
  if (tradition === 'kk') return /^\d/.test(value) ? `${value}-${term}${named}` : `${term} ${value}${named}`
  return `${term} ${value}${named}`
}

/** The leaves with their designation: 'Л. 9–10 об., 12'. */
export function leavesText(leaves: readonly LeafSpan[], tradition: CodeTradition): string {
  const term = usualTerm(tradition, 'leaf')
  const [first] = leaves
  if (tradition === 'kk') {
    const verso = leaves.length === 1 && (first?.to ?? first?.from)?.side === 'verso'
    const numbers = spansText(leaves, tradition)
    return verso
      ? `${numbers.replace(/ сырты$/, '')}-${term} сырты`
      : leaves.length === 1
        ? `${numbers}-${term}`
        : `${term} ${numbers}`
  }
  const many = leaves.length > 1 || first?.to !== undefined
  return `${many ? (MANY[term] ?? term) : term} ${spansText(leaves, tradition)}`.trim()
}

function spansText(leaves: readonly LeafSpan[], tradition: CodeTradition): string {
  return leaves
    .map(({ from, to }) => [from, ...(to ? [to] : [])].map((leaf) => oneLeaf(leaf, tradition)).join('–'))
    .join(', ')
}

/** One leaf as the tradition writes it: '10 об.', '9v'. */
export function oneLeaf(leaf: Leaf, tradition: CodeTradition): string {
  return `${leafNumber(leaf)}${leaf.side === 'verso' ? VERSO[tradition] : ''}`
}
