/** The parts of a date. */
export type DatePart = 'year' | 'month' | 'day'

/** One date of an EDTF expression. Digits that are not known are 'X'. */
export interface EdtfDate {
  readonly kind: 'date'
  /** Four digits or more, without a sign: '1906', '189X', '170000'. */
  readonly year: string
  /** True for a year before year 0 (which is 1 BC). */
  readonly negative: boolean
  /** '01' to '12', or a division of the year of EDTF ('21' spring to '41' second half). */
  readonly month?: string
  readonly day?: string
  /** The source is in doubt ('?' or '%'), for the whole or a part of the date. */
  readonly uncertain: boolean
  /** The date is an estimate ('~' or '%'), for the whole or a part of the date. */
  readonly approximate: boolean
  /** The parts in doubt, and those that are estimates, where it is not the whole date. */
  readonly only?: { readonly uncertain: readonly DatePart[]; readonly approximate: readonly DatePart[] }
}

/** The end of an interval: a date, open ('..'), or not known (nothing written). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown'

/** An EDTF expression of level 0, 1 or 2 (ISO 8601-2:2019). Times of day are left out. */
export type EdtfValue =
  | EdtfDate
  | { readonly kind: 'interval'; readonly from: EdtfEnd; readonly to: EdtfEnd }
  | {
      readonly kind: 'set'
      /** '[ ]': one of the dates; '{ }': all of them. */
      readonly of: 'one' | 'all'
      /** '..' before the first, after the last. */
      readonly earlier: boolean
      readonly later: boolean
      readonly dates: readonly (EdtfDate | readonly [EdtfDate, EdtfDate])[]
    }

/** Why a text is no usable EDTF. */
export type EdtfProblem = 'not-edtf' | 'too-long' | 'no-such-day' | 'reversed'

/** The outcome of checking: the value, or why there is none. */
export type EdtfCheck =
  { readonly ok: true; readonly value: EdtfValue } | { readonly ok: false; readonly problem: EdtfProblem }
