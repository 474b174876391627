import { inScript } from '../look-alikes.ts'
import type { CodePart, CodeWarning, LeafSpan } from './code.ts'
import { matchAt, readLeaves } from './read-leaves.ts'
import { formSource, plainForm, TERMS, type CodeTerm, type WordedTradition } from './terms.ts'

/** What one tradition makes of a text. */
export interface WordsRead {
  readonly tradition: WordedTradition
  readonly parts: readonly CodePart[]
  readonly leaves: readonly LeafSpan[]
  readonly warnings: readonly CodeWarning[]
}

interface Finder {
  readonly designation: RegExp
  readonly numberFirst: RegExp
  readonly byForm: ReadonlyMap<string, CodeTerm>
}

const SEPARATORS = /[\s.:_№]*(?:(?:số|so|n[or]\.?|num[eé]ro)(?!\p{L})[\s.:]*)?[-–—]?\s*/iuy
const NUMBER = new RegExp(
  [
    String.raw`(?:(?<prefix>\p{L}{1,3})[\s.]*[-–—‐−]?\s*)?(?<digits>\d+)`,
    // A letter of the number: 25а, 25 а, 25 «а»; not one that begins the next part, as in 1 д. 25.
    String.raw`(?<tail>(?<near>\p{L})(?!\p{L}|\.?\s*№?\d)|[\s-](?<far>\p{L})(?!\p{L}|\.|\s*[-–№]?\s*\d)`,
    String.raw`|\s?[«"“(](?<quoted>\p{L})[»"”)]|\s(?:доп|bis|ter|quater)(?!\p{L})\.?)?`,
    String.raw`(?<more>(?:[/\\]\d+\p{L}?(?!\p{L}))*(?:\s*[-–—]\s*\d+\p{L}?(?!\p{L}))?)`,
  ].join(''),
  'iuy',
)
const NAME = /\s*\((?<name>[^()]{2,120})\)/uy
const WORDS = /[^,;/|\d][^,;/|]*/uy
/** Words stand for a number only after these. */
const NAMED: ReadonlySet<string> = new Set(['phông', 'Ф.', 'f.', 'қор'])

const FINDERS = new Map(
  (Object.keys(TERMS) as WordedTradition[]).map((tradition) => [tradition, finderOf(TERMS[tradition])] as const),
)

function finderOf(terms: readonly CodeTerm[]): Finder {
  const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [keyOf(plainForm(form)), term] as const)))
  const sources = terms
    .flatMap(({ forms }) => forms)
    .sort((a, b) => b.length - a.length)
    .map(formSource)
  const any = `(?<form>${sources.join('|')})(?!\\p{L})`
  return {
    designation: new RegExp(`(?<!\\p{L})${any}`, 'iug'),
    numberFirst: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?<value>\d+\p{L}?(?:/\d+\p{L}?)*(?:\s*[–-]\s*\d+\p{L}?)?)\s*[-–—]?\s*${any}`,
      'iug',
    ),
    byForm,
  }
}

function keyOf(form: string): string {
  return form.replaceAll(/[.\s]+/g, ' ').trim()
}

/** A text in NFC with its plain form. */
export interface CodeSource {
  readonly text: string
  readonly plain: string
}

/** The reading of one tradition; of Kazakh also with the numbers before the words (64-қор). */
export function readWords(source: CodeSource, tradition: WordedTradition): WordsRead {
  const scan = new Scan(source, tradition)
  scan.wordsFirst()
  if (scan.parts.length > 0 || tradition !== 'kk') return scan.outcome()
  const other = new Scan(source, tradition)
  other.numbersFirst()
  return other.outcome()
}

/** What stands before the first part is the archive; Western and Vietnamese citations name it last. */
function archiveAmong(
  gaps: readonly string[],
  isCut: boolean,
): { readonly archive: string; readonly unread: readonly string[] } {
  const [before = '', ...others] = gaps
  const cited = before.split('//')
  const head = trimmed(cited.pop() ?? '')
  const rest = [...cited.map(trimmed), ...others.map(trimmed)].filter((gap) => /[\p{L}\p{N}]/u.test(gap))
  const last = trimmed(others.at(-1) ?? '')
  const isLast = !isCut && /^\p{L}/u.test(last) && looksLikeArchive(last) && !looksLikeArchive(head)
  if (!isLast) return { archive: head, unread: rest }
  return { archive: last, unread: [...(head === '' ? [] : [head]), ...rest.slice(0, -1)] }
}

function looksLikeArchive(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) || /archiv|архив|lưu trữ|мұрағат/iu.test(text)
}

function trimmed(text: string): string {
  const bare = text.replaceAll(EDGES, '').replace(/\.$/, '')
  return bare === text ? text : trimmed(bare)
}

const EDGES = /^[\s.,;:/|–—-]+|[\s,;:/|–—-]+$/gu

/** What stands after a designation; `written` is with it. */
interface Valued {
  readonly value: string
  readonly written: string
  readonly name?: string | undefined
}

/** One pass over a text. */
class Scan {
  readonly parts: CodePart[] = []
  private readonly leaves: LeafSpan[] = []
  private readonly warnings: CodeWarning[] = []
  private readonly gaps: string[] = []
  private readonly plain: string
  private readonly finder: Finder
  /** Where what was understood ends. */
  private end = 0
  /** Whether another code begins where it ends. */
  private isCut = false

  private readonly text: string
  private readonly tradition: WordedTradition

  constructor({ text, plain }: CodeSource, tradition: WordedTradition) {
    this.text = text
    this.tradition = tradition
    this.plain = plain
    this.finder = FINDERS.get(tradition) ?? finderOf(TERMS[tradition])
  }

  wordsFirst(): void {
    const { designation } = this.finder
    designation.lastIndex = 0
    for (let match = designation.exec(this.plain); match; match = designation.exec(this.plain)) {
      const term = this.termOf(match)
      const end = term ? this.take(term, match.index, match.index + match[0].length) : null
      if (end === 'again') {
        this.isCut = true
        break
      }
      if (end !== null) designation.lastIndex = end
    }
    this.gaps.push(this.text.slice(this.end))
  }

  numbersFirst(): void {
    const { numberFirst } = this.finder
    for (const match of this.plain.matchAll(numberFirst)) {
      const term = this.termOf(match)
      const written = match.groups?.['value'] ?? ''
      const after = match.index + match[0].length
      if (!term || this.has(term)) continue
      const value = this.text.slice(match.index, match.index + written.length)
      const side = /^\s*(?:сырт жағы|сырты)/u.exec(this.text.slice(after))?.[0] ?? ''
      if (term.kind === 'leaf')
        this.addLeaves(
          readLeaves(`${value}${side}`, 0, (letter) => this.own(letter)),
          term,
        )
      const number = term.kind === 'leaf' ? null : this.numberAt(match.index)
      const end = term.kind === 'leaf' ? after + side.length : after
      if (number) this.addPart(term, { value: number.value, written: this.text.slice(match.index, after) })
      this.understood(match.index, end)
    }
    this.gaps.push(this.text.slice(this.end))
  }

  outcome(): WordsRead {
    const { tradition } = this
    // Most traditions find nothing of theirs in a code; what else stands there is then no concern.
    if (this.parts.length + this.leaves.length === 0) return { tradition, parts: [], leaves: [], warnings: [] }
    const { archive, unread } = archiveAmong(this.gaps, this.isCut)
    const value = /^\p{Ll}{2,6}$/u.test(archive) ? archive.toUpperCase() : archive.replaceAll(/\s+/g, ' ')
    const own = this.canBeArchive(archive) ? [{ kind: 'archive', term: '', value, written: archive } as const] : []
    return {
      tradition,
      parts: [...own, ...this.parts],
      leaves: this.leaves,
      warnings: [...this.warnings, ...unread.map((what) => ({ code: 'rest', what }) as const)],
    }
  }

  /** Words, or a code such as Q3; not what would name a part. */
  private canBeArchive(text: string): boolean {
    const [letters = ''] = /^\p{L}*/u.exec(text) ?? []
    return /\p{L}{2}|^\p{Lu}\d+$/u.test(text) && !this.finder.byForm.has(keyOf(plainForm(letters)))
  }

  private termOf(match: RegExpExecArray): CodeTerm | undefined {
    const form = match.groups?.['form']
    return form === undefined ? undefined : this.finder.byForm.get(keyOf(form))
  }

  /** Another fonds or file begins a code of its own; only volumes come twice. */
  private has(term: CodeTerm): boolean {
    if (term.kind === 'leaf') return this.leaves.length > 0
    const volumes = this.parts.filter(({ kind }) => kind === 'volume').length
    return term.kind === 'volume' ? volumes > 1 : this.parts.some(({ kind }) => kind === term.kind)
  }

  /** Takes the value after a designation; the place after it, or null where no value follows. */
  private take(term: CodeTerm, from: number, after: number): number | 'again' | null {
    const at = after + (matchAt(SEPARATORS, this.text, after)?.[0].length ?? 0)
    if (term.kind === 'leaf') {
      const read = readLeaves(this.text, at, (letter) => this.own(letter))
      if (!read) return null
      if (this.has(term)) return 'again'
      this.addLeaves(read, term)
      this.checkScript(from, after)
      return this.understood(from, read.end)
    }
    const number = this.numberAt(at) ?? (NAMED.has(term.term) ? this.wordsAt(at) : null)
    if (!number) return null
    if (this.has(term)) return 'again'
    const name = matchAt(NAME, this.text, number.end)
    const end = number.end + (name?.[0].length ?? 0)
    this.checkScript(from, after)
    this.addPart(term, {
      value: number.value,
      written: this.text.slice(from, end),
      name: name?.groups?.['name']?.trim(),
    })
    return this.understood(from, end)
  }

  private understood(from: number, end: number): number {
    this.gaps.push(this.text.slice(this.end, from))
    this.end = end
    return end
  }

  private addPart({ kind, term }: CodeTerm, { value, written, name }: Valued): void {
    this.parts.push({ kind, term, value, ...(name ? { name } : {}), written: written.trim() })
  }

  private addLeaves(read: ReturnType<typeof readLeaves>, term: CodeTerm): void {
    if (!read) return
    this.leaves.push(...read.spans)
    if (read.backwards) this.warnings.push({ code: 'backwards', what: term.term })
  }

  private numberAt(at: number): { readonly value: string; readonly end: number } | null {
    const match = matchAt(NUMBER, this.text, at)
    const { prefix = '', digits = '', tail = '', near, far, quoted, more = '' } = match?.groups ?? {}
    const suffix = near ?? far ?? quoted
    if (!match || (prefix !== '' && this.isDesignation(prefix, match[0]))) return null
    const bare = digits.replace(/^0+(?=\d)/, '')
    if (bare !== digits) this.warnings.push({ code: 'zeros', what: digits })
    const front = prefix === '' ? '' : `${this.own(prefix.toUpperCase())}-`
    const letter = suffix === undefined ? tail.toLowerCase().replace(/\.$/, '') : this.own(suffix.toLowerCase())
    const range = more.replaceAll('\\', '/').replaceAll(/\s*[-–—]\s*/g, '–')
    return { value: `${front}${bare}${letter}${range}`, end: at + match[0].length }
  }

  /** 'оп. 1' after an empty fonds is an inventory; 'Л-12' is a fonds of the letter Л. */
  private isDesignation(prefix: string, whole: string): boolean {
    if (!this.finder.byForm.has(keyOf(plainForm(prefix)))) return false
    return prefix.length > 1 || !/^\p{L}[-–—‐−]?\d/u.test(whole)
  }

  private wordsAt(at: number): { readonly value: string; readonly end: number } | null {
    const rest = matchAt(WORDS, this.text, at)?.[0] ?? ''
    const { designation } = this.finder
    const kept = designation.lastIndex
    designation.lastIndex = 0
    let stop = rest.length
    const plain = plainForm(rest)
    for (let match = designation.exec(plain); match; match = designation.exec(plain)) {
      if (!/^[\s.:№]*(?:số\s*)?\d/u.test(rest.slice(match.index + match[0].length))) continue
      stop = match.index
      break
    }
    designation.lastIndex = kept
    const value = rest.slice(0, stop).replaceAll(EDGES, '').replace(/\.$/, '').replaceAll(/\s+/g, ' ')
    return /\p{L}{2}|^\d*\p{Lu}/u.test(value) ? { value, end: at + stop } : null
  }

  /** Letters in the script of the tradition; says where they were not. */
  private own(letters: string): string {
    const script = this.tradition === 'ru' || this.tradition === 'kk' ? 'cyrillic' : 'latin'
    const sounded = script === 'cyrillic' ? letters.replace('R', 'Р') : letters.replace('Р', 'R').replace('П', 'P')
    const own = inScript(sounded, script)
    if (own !== letters) this.warn('look-alikes', letters)
    return own
  }

  private checkScript(from: number, after: number): void {
    const form = this.text.slice(from, after)
    const foreign = this.tradition === 'ru' || this.tradition === 'kk' ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u
    if (foreign.test(form)) this.warn('look-alikes', form)
  }

  private warn(code: CodeWarning['code'], what: string): void {
    if (!this.warnings.some((known) => known.code === code && known.what === what)) this.warnings.push({ code, what })
  }
}
