import { readCode } from '../../domain/codes/read-code.ts'
import { writeCode } from '../../domain/codes/write-code.ts'
import { firstText } from '../../domain/description.ts'
import type { Leaf } from '../../domain/leaf.ts'
import type { Unit } from '../../domain/unit.ts'
import { archiveApart, codeOfChain, reworded, type CitedCode } from './cited-code.ts'

/** The styles in which an item can be cited. */
export const CITATION_STYLES = ['gost', 'vietnamese', 'chicago'] as const
/** One of the styles. */
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** A piece of a citation. */
export interface CitedText {
  readonly text: string
  readonly italic: boolean
}

/** What is known of an item for citing it. */
interface Cited {
  readonly creators: string
  readonly title: string
  readonly date: string
  /** The title of the fonds, where it is not the item itself and says more than its number. */
  readonly fonds: string
  readonly code: CitedCode
}

/**
 * The citation of the last unit of a chain (from the fonds down), with the leaf of a page where one is meant.
 *
 * - gost: reference to an archival document after GOST R 7.0.5-2008, section 10: author, title, date // archive, fonds,
 *   inventory, file, leaves.
 * - vietnamese: author, title in italics, date, and the code in words as the State Records and Archives Department of
 *   Viet Nam names the parts.
 * - chicago: note to a manuscript collection after The Chicago Manual of Style, 17th ed., 14.222 ff.: the item first,
 *   then where it lies, the archive last; Cyrillic designations in Latin letters.
 */
export function cite(chain: readonly Unit[], leaf: Leaf | null, style: CitationStyle): readonly CitedText[] {
  const cited = citedOf(chain, leaf)
  const pieces = WRITERS[style](cited).filter(({ text }) => text !== '')
  return joined(pieces)
}

function citedOf(chain: readonly Unit[], leaf: Leaf | null): Cited {
  const unit = chain.at(-1)
  const fonds = chain.slice(0, -1).find(({ level }) => level === 'fonds')
  const creators = (unit?.description.creator ?? []).map(({ text }) => text.trim()).filter(Boolean)
  return {
    creators: creators.join(', '),
    title: titleOf(unit),
    date: unit ? firstText(unit.description, 'date').trim() : '',
    fonds: titleOf(fonds),
    code: codeOfChain(
      chain.map(({ description }) => firstText(description, 'referenceCode')),
      leaf,
    ),
  }
}

/** The title; '' where it only says the number ('Дело 25'), which the code says too. */
function titleOf(unit: Unit | undefined): string {
  const title = unit
    ? firstText(unit.description, 'title')
        .trim()
        .replace(/[.\s]+$/, '')
    : ''
  const read = readCode(title)
  const isNumber = read.ok && read.code.parts.length + read.code.leaves.length === 1 && !read.code.warnings.some(isRest)
  return isNumber ? '' : title
}

const isRest = ({ code }: { readonly code: string }): boolean => code === 'rest'

/** A piece with what divides it from the one before it. */
interface Piece {
  readonly text: string
  readonly before: string
  readonly italic?: boolean
  readonly after?: string
}

const WRITERS: Readonly<Record<CitationStyle, (cited: Cited) => readonly Piece[]>> = {
  gost: ({ creators, title, date, code }) => [
    { text: creators, before: '' },
    { text: title, before: creators.endsWith('.') ? ' ' : '. ' },
    { text: date, before: title === '' ? ' ' : ', ' },
    { text: wordsOf(code), before: ' // ' },
  ],
  vietnamese: ({ creators, title, date, code }) => [
    { text: creators, before: '' },
    { text: title, before: ', ', italic: true },
    { text: date, before: ', ' },
    { text: vietnameseWords(code), before: ', ' },
  ],
  chicago: ({ creators, title, date, fonds, code }) => {
    const { archive, rest } = chicagoWords(code)
    const follows = date !== '' || rest !== '' || fonds !== '' || archive !== ''
    return [
      { text: creators, before: '' },
      // The comma that follows stands within the quotation marks.
      { text: title === '' ? '' : `“${title}${follows ? ',' : '.'}”`, before: ', ' },
      { text: date, before: title === '' ? ', ' : ' ' },
      { text: rest, before: title === '' || date !== '' ? ', ' : ' ' },
      { text: fonds, before: ', ' },
      { text: archive, before: ', ' },
    ]
  },
}

function wordsOf(code: CitedCode): string {
  if (!code) return ''
  return 'words' in code ? code.words : writeCode(code.code)
}

function vietnameseWords(code: CitedCode): string {
  if (!code || 'words' in code) return wordsOf(code)
  const own = code.code.tradition === 'numbers' ? reworded(code.code, 'vi') : code.code
  if (own.tradition !== 'vi') return writeCode(own)
  const { archive, rest } = archiveApart(own)
  return archive === '' ? rest : `${archive}, ${rest}`
}

function chicagoWords(code: CitedCode): { readonly archive: string; readonly rest: string } {
  if (!code) return { archive: '', rest: '' }
  if ('words' in code) return { archive: '', rest: code.words }
  const { tradition } = code.code
  if (tradition === 'numbers') return archiveApart(reworded(code.code, 'vi'))
  return archiveApart(tradition === 'ru' ? reworded(code.code, 'latin') : code.code)
}

/** One text of all pieces, with a point at the end. */
function joined(pieces: readonly Piece[]): readonly CitedText[] {
  const texts = pieces.flatMap(({ text, before, italic = false }, at): readonly CitedText[] => [
    ...(at === 0 || before === '' ? [] : [{ text: before, italic: false }]),
    { text, italic },
  ])
  const last = texts.at(-1)?.text ?? ''
  const ended = last === '' || /[.!?…]”?$/.test(last) ? texts : [...texts, { text: '.', italic: false }]
  return ended.reduce<CitedText[]>((runs, run) => {
    const before = runs.at(-1)
    if (before?.italic === run.italic) runs.splice(-1, 1, { ...before, text: before.text + run.text })
    else runs.push(run)
    return runs
  }, [])
}

/** Citations as plain text, one a line. */
export function citationsAsText(citations: readonly (readonly CitedText[])[]): string {
  return citations.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
}

/** Citations as HTML, a paragraph each. */
export function citationsAsHtml(citations: readonly (readonly CitedText[])[]): string {
  return citations
    .map(
      (runs) =>
        `<p>${runs.map(({ text, italic }) => (italic ? `<i>${escaped(text)}</i>` : escaped(text))).join('')}</p>`,
    )
    .join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
