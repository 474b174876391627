import { referenceKey } from '../arrangement/meet-archive.ts'
import type { Unit } from '../domain/unit.ts'
import { CODE_FIELD, codeOfRow, type MeantRow } from './meant-rows.ts'
import type { Meaning } from './meanings.ts'
import { isWhole, parentsFirst } from './meet-rows.ts'
import type { Problems } from './problems.ts'
import type { TableChoices } from './table-request.ts'
import type { TableNode } from './table-tree.ts'

/** What further rows of a unit may say otherwise: which files it has. */
const OF_FILES: ReadonlySet<Meaning> = new Set(['path', 'leaf'])
/** What tells which unit a row means, and its files: a row that says nothing else adds files to a unit. */
const OF_PLACE: ReadonlySet<Meaning> = new Set([
  ...OF_FILES,
  ...(['id', 'parent', 'level', 'archive', 'fonds', 'series', 'file', 'item', 'field:referenceCode'] as const),
])
const NOTHING = JSON.stringify([])

interface Folding {
  readonly choices: Pick<TableChoices, 'doubles' | 'level'>
  readonly problems: Problems
  /** The units of the archive by their ids: rows that name them are told apart by these. */
  readonly byId: ReadonlyMap<string, Unit>
}

/**
 * Finds the rows that have the code of an earlier one at the same level and place (a code that names its fonds: at any
 * place), and does with them what was chosen. Rows that only name further files of a unit are put to it in any case.
 */
export function foldDoubles(nodes: Map<string, TableNode>, folding: Folding): void {
  const folder = new Folder(folding)
  for (const node of parentsFirst(nodes)) if (folder.isFolded(node)) nodes.delete(node.key)
}

class Folder {
  readonly #folding: Folding
  /** The nodes that stay, by their codes and by the key that they share. */
  readonly #kept = new Map<string, TableNode[]>()
  /** The key of the node that a folded one went into. */
  readonly #into = new Map<string, string>()

  constructor(folding: Folding) {
    this.#folding = folding
  }

  /** Whether a node went into an earlier one, or is left out. Nodes come after those above them. */
  isFolded(node: TableNode): boolean {
    if (typeof node.parent === 'string') node.parent = this.#into.get(node.parent) ?? node.parent
    const { row } = node
    if (!row) return false
    const twins = this.#twinsOf(node)
    const target = this.#targetOf(node, row, twins)
    if (target) this.#into.set(node.key, target.key)
    else for (const label of this.#labelsOf(node)) this.#kept.set(label, [...(this.#kept.get(label) ?? []), node])
    return target !== undefined
  }

  #labelsOf(node: TableNode): readonly string[] {
    const code = referenceKey(codeOf(node))
    const level = node.level ?? this.#folding.choices.level ?? ''
    return [`key ${node.double ?? node.key}`, ...(code === '' ? [] : [`code ${level} ${code}`])]
  }

  /** The earlier nodes with the same code or id, those of the same key first. */
  #twinsOf(node: TableNode): readonly TableNode[] {
    const [ofKey = [], ofCode = []] = this.#labelsOf(node).map((label) => this.#kept.get(label) ?? [])
    const isThere = this.#folding.byId.has(node.row?.cell('id') ?? '')
    const near = isThere ? [] : ofCode.filter((other) => !ofKey.includes(other) && isOfOnePlace(node, other))
    return [...ofKey, ...near]
  }

  /** The node that the row of another goes into; undefined where it stays by itself. */
  #targetOf(node: TableNode, row: MeantRow, twins: readonly TableNode[]): TableNode | undefined {
    const [first] = twins
    if (!first) return undefined
    const same = row.cell('path') === '' ? undefined : twins.find((twin) => namesFilesOf(twin, row))
    if (same) same.more.push(row)
    return same ?? this.#chosenFor(node, row, first)
  }

  #chosenFor(node: TableNode, row: MeantRow, first: TableNode): TableNode | undefined {
    const { choices, problems } = this.#folding
    const { doubles = 'refuse' } = choices
    const ofId = node.double?.startsWith('id:') ?? false
    const where = ofId || node.coded ? row.line : ([row.line, 'field:referenceCode'] as const)
    const message = `${codeOf(node) || row.cell('id')} (${first.line})`
    if (doubles === 'refuse' || (doubles === 'each' && ofId)) problems.error(where, 'intake-double-code', message)
    else problems.doubt(where, TOLD[doubles], message)
    if (doubles === 'join') first.later.push(row)
    return doubles === 'first' || doubles === 'join' ? first : undefined
  }
}

/** How what was chosen is told of each row: keys of the error messages. */
const TOLD = { first: 'intake-double-left', join: 'intake-double-joined', each: 'intake-same-code' } as const

function codeOf({ row, coded }: TableNode): string {
  return (row?.cells.field(CODE_FIELD)[0] ?? coded?.code ?? '').trim()
}

function isOfOnePlace(one: TableNode, other: TableNode): boolean {
  const place = ({ parent }: TableNode): string | null => (typeof parent === 'object' ? (parent?.id ?? null) : parent)
  return place(one) === place(other) || isWhole(one, one.row ? codeOfRow(one.row) : '')
}

/** Rows of one unit say the same beside its files, or nothing. */
function namesFilesOf({ row }: TableNode, further: MeantRow): boolean {
  return row?.said(OF_FILES) === further.said(OF_FILES) || further.said(OF_PLACE) === NOTHING
}
