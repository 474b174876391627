import { referenceKey } from '../arrangement/meet-archive.ts'
import type { Tradition } from '../domain/arrangement.ts'
import { readCode } from '../domain/codes/read-code.ts'
import { groupBy } from '../domain/group-by.ts'
import { CODE_FIELD, codeOfRow, type MeantRow } from './meant-rows.ts'
import { beforeLeaves, leavesIn, leavesOfCode } from './row-leaves.ts'

/** The columns that give codes in parts: leaves are put to these where the tree is made. */
const IN_PARTS = ['fonds', 'series', 'file', 'item'] as const

/**
 * The rows of a table with one column of codes, in which documents of one file have the code of the file and are told apart
 * by a column of leaves: each gets its leaves at the end of its code, as codes that are given in parts do. Without them
 * nobody could tell the units apart by their codes. Rows that name scans have the leaves of these and stay as they are.
 */
export function withLeafCodes(rows: readonly MeantRow[], tradition: Tradition): readonly MeantRow[] {
  const told = rows.filter((row) => isByLeaves(row))
  const groups = groupBy(told, (row) => [row.cell('parent'), row.cell('level'), referenceKey(codeOfRow(row))].join('|'))
  const codes = new Map<MeantRow, string>()
  for (const group of groups.values()) {
    if (new Set(group.map((row) => row.cell('leaf'))).size < 2) continue
    for (const row of group) {
      const code = withLeaves(row, tradition)
      if (code !== codeOfRow(row)) codes.set(row, code)
    }
  }
  return codes.size === 0 ? rows : rows.map((row) => withCode(row, codes.get(row)))
}

function isByLeaves(row: MeantRow): boolean {
  if (row.cell('leaf') === '' || row.cell('path') !== '' || codeOfRow(row) === '') return false
  return IN_PARTS.every((part) => row.cell(part) === '')
}

function withLeaves(row: MeantRow, tradition: Tradition): string {
  const code = codeOfRow(row)
  const read = readCode(code)
  const leaves = leavesIn(row.cell('leaf'))
  if (!leaves || (read.ok && read.code.leaves.length > 0)) return code
  const own = read.ok ? read.code.tradition : tradition
  return `${code.replace(/[\s.,;]+$/, '')}${beforeLeaves(own)}${leavesOfCode(leaves, own)}`
}

function withCode(row: MeantRow, code: string | undefined): MeantRow {
  if (code === undefined) return row
  const { cells } = row
  return {
    ...row,
    within: codeOfRow(row),
    cells: { ...cells, field: (rule) => (rule.name === CODE_FIELD.name ? [code] : cells.field(rule)) },
  }
}
