/** Whole days from 1970-01-01 of the proleptic Gregorian calendar; what every calendar here converts to and from. */
export type DayNumber = number

/** A day of a calendar whose years, months and days are plain numbers from 1; year 0 is 1 BC. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The Julian day that begins at noon of 1970-01-01: what astronomers' formulas count from. */
export const JULIAN_DAY_OF_EPOCH = 2440588
