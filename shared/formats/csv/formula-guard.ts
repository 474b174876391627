/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection), however many apostrophes stand before. */
const GUARDED = /^'*[=+\-@\t\r]/
/** A number of degrees south or west is no formula, and other programs read it as a number. */
const DEGREES = /^-\d{1,3}\.\d+$/

/**
 * A cell that no spreadsheet runs as a formula: one that begins with =, +, -, @, a tab or CR has an apostrophe before it.
 * So has one that begins with apostrophes and such a sign, so that `withoutGuard` gives back what was there.
 */
export function withGuard(cell: string): string {
  return GUARDED.test(cell) && !DEGREES.test(cell) ? `'${cell}` : cell
}

/** The cell without the apostrophe of `withGuard`. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell
}
