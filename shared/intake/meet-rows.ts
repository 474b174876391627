import { readCode } from '../domain/codes/read-code.ts'
import { firstText } from '../domain/description.ts'
import type { PageId, UnitId } from '../domain/ids.ts'
import type { Leaf } from '../domain/leaf.ts'
import type { Unit } from '../domain/unit.ts'
import type { KnownArchive } from './known-archive.ts'
import { codeOfRow, type MeantRow } from './meant-rows.ts'
import type { Problems } from './problems.ts'
import { leavesIn, leavesOfPages } from './row-leaves.ts'
import type { KnownPage } from './table-request.ts'
import type { TableNode, TableTree } from './table-tree.ts'

/** A node with the unit of the archive that it means, and how that was found. */
export interface MetNode {
  readonly node: TableNode
  readonly unit: Unit | null
  readonly by: 'id' | 'code' | 'files' | null
  /** The pages of the files that its rows name, in their order, each once. */
  readonly pages: readonly KnownPage[]
  /** Which leaves they show, where rows say so. */
  readonly leaves: ReadonlyMap<PageId, Leaf>
}

/**
 * Finds for each node, parents before their children, the unit that is there already: by its id; by its reference code,
 * where that stands under the same parent or names its fonds itself; else by its files, where they are all that a unit has.
 */
export function metNodes(tree: TableTree, archive: KnownArchive, problems: Problems): readonly MetNode[] {
  const met = new Map<string, MetNode>()
  const taken = new Map<UnitId, TableNode>()
  for (const node of parentsFirst(tree.nodes)) {
    const { pages, leaves } = filesOf(node, archive, problems)
    const above = node.parent === null ? null : idAbove(node.parent, met)
    const found = meet(node, { archive, problems, pages, above })
    const other = found && taken.get(found.unit.id)
    if (found && other) problems.error(node.line, 'intake-double-code', `${nameIn(found.unit)} (${other.line})`)
    if (found) taken.set(found.unit.id, node)
    met.set(node.key, { node, unit: found?.unit ?? null, by: found?.by ?? null, pages, leaves })
  }
  return [...met.values()]
}

function idAbove(parent: NonNullable<TableNode['parent']>, met: ReadonlyMap<string, MetNode>): UnitId | 'new' {
  return typeof parent === 'string' ? (met.get(parent)?.unit?.id ?? 'new') : parent.id
}

interface Meeting {
  readonly archive: KnownArchive
  readonly problems: Problems
  readonly pages: readonly KnownPage[]
  /** The unit above the node: null where the table tells of none. */
  readonly above: UnitId | 'new' | null
}

type Found = { readonly unit: Unit; readonly by: NonNullable<MetNode['by']> } | null

function meet(node: TableNode, meeting: Meeting): Found {
  const { archive, pages } = meeting
  const byId = archive.byId.get(node.row?.cell('id') ?? '')
  if (byId) return { unit: byId, by: 'id' }
  const byCode = unitOfCode(node, meeting)
  if (byCode) return { unit: byCode, by: 'code' }
  const [holder, another] = new Set(pages.map(({ unitId }) => unitId))
  if (holder === undefined || another !== undefined) return null
  const unit = archive.byId.get(holder)
  const all = archive.pagesOf(holder).length === pages.length
  return unit && all && firstText(unit.description, 'referenceCode') === '' ? { unit, by: 'files' } : null
}

function unitOfCode(node: TableNode, { archive, problems, above }: Meeting): Unit | null {
  const written = node.row ? codeOfRow(node.row) : ''
  const code = written || (node.coded?.code ?? '')
  const candidates = archive.byCode(code).filter(({ level }) => node.level === null || level === node.level)
  const there = above === null ? candidates : candidates.filter(({ parentId }) => parentId === above)
  if (there.length > 1) problems.error([node.line, 'field:referenceCode'], 'intake-many-codes', code)
  if (there.length > 0) return there[0] ?? null
  const [first, second] = candidates
  return first && !second && isWhole(node, written) ? first : null
}

/** Whether a code says what it is wherever its unit stands: it names the fonds. `written`: what its row says, or ''. */
export function isWhole({ coded }: TableNode, written: string): boolean {
  if (written === '') return coded?.whole ?? false
  const read = readCode(written)
  return read.ok && read.code.parts.some(({ kind }) => kind === 'fonds')
}

function filesOf(node: TableNode, archive: KnownArchive, problems: Problems): Pick<MetNode, 'pages' | 'leaves'> {
  const pages = new Set<KnownPage>()
  const leaves = new Map<PageId, Leaf>()
  for (const row of rowsOf(node)) {
    const cell = row.cell('path')
    if (cell === '' || isOwnSource(row.cell('id'), cell, archive)) continue
    const found = archive.pagesIn(cell)
    for (const page of found.pages) pages.add(page)
    for (const name of found.missing) problems.doubt([row.line, 'path'], 'intake-no-file', name)
    for (const [id, leaf] of leavesOfRow(row, found.pages, problems)) leaves.set(id, leaf)
  }
  return { pages: [...pages], leaves }
}

/** Which leaf each page of a row shows. */
function leavesOfRow(
  row: MeantRow,
  pages: readonly KnownPage[],
  problems: Problems,
): readonly (readonly [PageId, Leaf])[] {
  const cell = row.cell('leaf')
  if (cell === '' || pages.length === 0) return []
  const spans = leavesIn(cell)
  const leaves = spans && leavesOfPages(spans, pages.length)
  if (!leaves) problems.doubt([row.line, 'leaf'], spans ? 'intake-leaves-count' : 'intake-leaf', cell)
  return pages.flatMap(({ id }, at) => {
    const leaf = leaves?.[at]
    return leaf ? [[id, leaf] as const] : []
  })
}

/** An export names the folder or file that a unit came from; it is there, whatever became of its pages. */
function isOwnSource(id: string, cell: string, { byId }: KnownArchive): boolean {
  return byId.get(id)?.source?.path === cell
}

function nameIn({ description }: Unit): string {
  return firstText(description, 'referenceCode') || firstText(description, 'title')
}

/** All rows that tell of a unit, in their order. */
function rowsOf({ row, more, later }: TableNode): readonly MeantRow[] {
  return row ? [row, ...more, ...later].sort((one, other) => one.line - other.line) : []
}

/** The nodes in the order of the table, but each after the one above it. */
export function parentsFirst(nodes: ReadonlyMap<string, TableNode>): readonly TableNode[] {
  const ordered = new Set<TableNode>()
  for (const node of nodes.values()) {
    const way: TableNode[] = []
    let at: TableNode | undefined = node
    while (at && !ordered.has(at)) {
      way.push(at)
      at = typeof at.parent === 'string' ? nodes.get(at.parent) : undefined
    }
    for (const each of way.reverse()) ordered.add(each)
  }
  return [...ordered]
}
