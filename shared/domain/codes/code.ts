import type { Leaf } from '../leaf.ts'

/** What a part of a reference code names, from the widest to the narrowest. */
export const CODE_KINDS = ['archive', 'fonds', 'inventory', 'box', 'file', 'item', 'leaf', 'page'] as const
/** One of the kinds; a volume belongs to the inventory or the file that stands before it. */
export type CodeKind = (typeof CODE_KINDS)[number] | 'volume'

/** How a code is worded: Russian, Vietnamese and Kazakh words, words in Latin letters, bare numbers, or a mask. */
export const CODE_TRADITIONS = ['ru', 'vi', 'kk', 'latin', 'numbers', 'plain'] as const
/** One of the ways of wording. */
export type CodeTradition = (typeof CODE_TRADITIONS)[number]

/** One part of a code. */
export interface CodePart {
  readonly kind: CodeKind
  /** The designation in its normal form: 'Ед. хр.', 'hộp'; '' where numbers alone tell. */
  readonly term: string
  /** In its normal form: 'А-513', '25а', '1–24', 'Phủ Thống đốc Nam Kỳ'. */
  readonly value: string
  /** A name in brackets after the number: Ф. 223 (С. Д. Полторацкий). */
  readonly name?: string
  /** As it was written. */
  readonly written: string
}

/** Leaves that follow one another; `to` is absent for one alone. '9–10 об.' is from 9 recto to 10 verso. */
export interface LeafSpan {
  readonly from: Leaf
  readonly to?: Leaf
}

/** What is odd about a code; it was read all the same. */
export const CODE_WARNINGS = [
  'look-alikes',
  'zeros',
  'order',
  'no-archive',
  'no-fonds',
  'no-inventory',
  'no-file',
  'backwards',
  'rest',
] as const
/** One oddity: `what` is the piece that it is about. */
export interface CodeWarning {
  readonly code: (typeof CODE_WARNINGS)[number]
  readonly what: string
}

/** A reference code that was read. */
export interface ReferenceCode {
  readonly tradition: CodeTradition
  /** From the archive down, without the leaves. */
  readonly parts: readonly CodePart[]
  readonly leaves: readonly LeafSpan[]
  readonly written: string
  readonly warnings: readonly CodeWarning[]
}

/** The first part of that kind; undefined where there is none. */
export function partOf(code: Pick<ReferenceCode, 'parts'>, kind: CodeKind): CodePart | undefined {
  return code.parts.find((part) => part.kind === kind)
}

/** A value taken apart; null for one that is words. */
export interface CodeNumber {
  /** 'А' of А-513. */
  readonly prefix: string
  readonly digits: string
  /** All that follows: 'а', ' доп', '/3', '–24'. */
  readonly tail: string
}

/** Takes a normal value apart: 'А-513', '25а', '1–24'. */
export function codeNumber(value: string): CodeNumber | null {
  const [, prefix = '', digits, tail = ''] = /^(?:(\p{L}{1,3})-)?(\d+)(.*)$/u.exec(value) ?? []
  return digits === undefined ? null : { prefix, digits, tail }
}
