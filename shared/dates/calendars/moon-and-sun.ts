import { JULIAN_DAY_OF_EPOCH, type DayNumber } from './day-number.ts'

const RADIANS = Math.PI / 180

/** From one new moon to the next in the mean, in days. */
const LUNATION = 29.530588853

/** Julian day of the new moon with the number 0, early in January 1900. */
const FIRST_NEW_MOON = 2415021.076998695

const sine = (degrees: number): number => Math.sin(degrees * RADIANS)

/**
 * The Julian date (Universal Time) of the k-th new moon from January 1900. Source: Ho Ngoc Duc, "Thuật toán tính âm lịch"
 * (2004), which follows J. Meeus, "Astronomical Formulae for Calculators" (1982), chapter 32; exact to about two minutes.
 */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const corrected =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moon) +
    0.001 * sine(2 * latitude - moon) +
    0.0005 * sine(2 * moon + sun)
  return mean + corrected - clockError(t)
}

/** How far Universal Time lags behind the time of the formulas, in days; `t` in centuries from 1900. Source as above. */
function clockError(t: number): number {
  return t < -11
    ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
    : -0.000278 + 0.000265 * t + 0.000262 * t ** 2
}

/** The day on which the k-th new moon falls where clocks are `hours` ahead of Universal Time. */
export function newMoonDay(k: number, hours: number): DayNumber {
  return Math.floor(newMoon(k) + 0.5 + hours / 24) - JULIAN_DAY_OF_EPOCH
}

/** The number of the mean new moon next before the end of a day, give or take one. */
export function newMoonBefore(day: DayNumber): number {
  return Math.floor((day + JULIAN_DAY_OF_EPOCH - FIRST_NEW_MOON) / LUNATION)
}

/**
 * Which twelfth of its way the sun is in as the day begins where clocks are `hours` ahead: 0 from the March equinox, 9
 * from the December solstice. Source: Ho Ngoc Duc, as above, after Meeus (1998), chapter 25; exact to about a minute of
 * arc.
 */
export function sunTwelfth(day: DayNumber, hours: number): number {
  const t = (day + JULIAN_DAY_OF_EPOCH - 2451545.5 - hours / 24) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return Math.floor((((apparent % 360) + 360) % 360) / 30)
}
