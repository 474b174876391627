// The tables of assets/places (see its README).
import { readFileSync } from 'node:fs'
import { at } from '../../lib/paths.mjs'

/** The lines of a table as objects, named by its first line. */
export function rowsOf(name) {
  const [head, ...lines] = readFileSync(at('assets', 'places', name), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [columns[index], cell])))
}
