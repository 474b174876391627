import { codeKey } from '../arrangement/matcher.ts'
import { referenceKey } from '../arrangement/meet-archive.ts'
import { codeTitle, referenceCode, type CodedLevel, type CodePart } from '../arrangement/references.ts'
import type { UnitId } from '../domain/ids.ts'
import type { Level, Unit } from '../domain/unit.ts'
import { levelOf, rankOf } from './level-words.ts'
import { codeOfRow, type MeantRow } from './meant-rows.ts'
import type { Problems } from './problems.ts'
import { beforeLeaves, leavesIn, leavesOfCode } from './row-leaves.ts'
import type { TableChoices } from './table-request.ts'

/** A unit that rows tell of, or that their codes need above them. */
export interface TableNode {
  readonly key: string
  /** The row that tells of it, else the first whose codes name it. */
  readonly line: number
  /** null for a unit that only codes name. */
  readonly row: MeantRow | null
  /** Further rows of the same unit: they name more of its files. */
  readonly more: MeantRow[]
  /** Rows with the same code that say more of the unit, one after the other. */
  readonly later: MeantRow[]
  /** The key of the node that an earlier row made with the same codes or id; null for the first. */
  readonly double: string | null
  readonly level: Level | null
  /** What codes in columns call it; null where none do. */
  readonly coded: { readonly title: string; readonly code: string; readonly whole: boolean } | null
  /** The key of the node above it, or the unit; null for where the import goes. */
  parent: string | { readonly id: UnitId } | null
}

/** A node of codes, of which no row tells yet. */
type CodedNode = Omit<TableNode, 'row' | 'coded'> & { readonly coded: NonNullable<TableNode['coded']> }

const CODED: readonly CodedLevel[] = ['fonds', 'series', 'file', 'item']

/** Makes the nodes of a table, parents not always before their children. */
export class TableTree {
  readonly nodes = new Map<string, TableNode>()
  readonly #choices: TableChoices
  readonly #problems: Problems
  readonly #byId = new Map<string, TableNode>()
  readonly #byCode = new Map<string, TableNode>()
  /** The last node of each rank, for tables that are indented by their levels. */
  readonly #path: { readonly node: TableNode; readonly rank: number }[] = []

  /** Rows that differ by their leaves are documents within files, and leaves a part of their codes. */
  readonly #leavesTell: boolean

  constructor(rows: readonly MeantRow[], choices: TableChoices, problems: Problems) {
    this.#choices = choices
    this.#problems = problems
    this.#leavesTell = areByLeaves(rows)
    for (const row of rows) this.#add(row)
  }

  #add(row: MeantRow): void {
    const level = this.#levelOf(row)
    const parts = partsOf(row)
    const deepest = parts.at(-1)?.level
    const leaves = this.#leavesOf(row, { level, deepest })
    if (leaves !== null) {
      this.#addLeaves(row, parts, { leaves, level: level ?? 'item' })
      return
    }
    const isOfCodes = deepest !== undefined && (level === null || level === deepest)
    if (deepest !== undefined && level !== null && rankOf(level) < rankOf(deepest))
      this.#problems.error([row.line, 'level'], 'intake-level-codes', row.cell('level'))
    if (isOfCodes) {
      this.#addCoded(row, parts, deepest)
      return
    }
    const parent = deepest === undefined ? null : this.#codedAbove(row, parts)
    const id = row.cell('id')
    this.#take({ ...this.#keyed(id === '' ? `row:${row.line}` : `id:${id}`, row), row, level, coded: null, parent })
  }

  /** Links each node to the one above it, once all rows are there. `units`: those of the archive, by id and code. */
  link(units: { readonly byId: ReadonlyMap<string, Unit>; readonly byCode: (code: string) => readonly Unit[] }): void {
    for (const node of this.nodes.values()) {
      const written = node.row?.cell('parent') ?? ''
      if (written === '') this.#linkWithin(node, units.byCode)
      if (written === '') continue
      const above = this.#byId.get(written) ?? this.#byCode.get(referenceKey(written))
      const unit = units.byId.get(written) ?? only(units.byCode(written))
      if (above) node.parent = above.key
      else if (unit) node.parent = { id: unit.id }
      else this.#problems.error([node.line, 'parent'], 'intake-no-parent', written)
    }
    this.#breakCycles()
  }

  /** A document that is told apart by its leaves lies in the file of its code, where there is one. */
  #linkWithin(node: TableNode, byCode: (code: string) => readonly Unit[]): void {
    const code = node.parent === null ? node.row?.within : undefined
    if (code === undefined) return
    const above = this.#byCode.get(referenceKey(code))
    const there = only(byCode(code))
    const level = above ? above.level : (there?.level ?? null)
    const isBelow = node.level === null || level === null || rankOf(node.level) > rankOf(level)
    if (above && isBelow) node.parent = above.key
    else if (there && isBelow) node.parent = { id: there.id }
  }

  #levelOf(row: MeantRow): Level | null {
    const word = row.cell('level')
    const level = word === '' ? null : levelOf(word)
    if (word !== '' && level === null) this.#problems.error([row.line, 'level'], 'intake-level', word)
    return level
  }

  /** How the leaves of a document stand in its code; null where a row has none, or where they are its pages' or its file's. */
  #leavesOf(
    row: MeantRow,
    at: { readonly level: Level | null; readonly deepest: CodedLevel | undefined },
  ): string | null {
    const cell = row.cell('leaf')
    if (cell === '' || row.cell('path') !== '') return null
    const spans = leavesIn(cell)
    const isDocument = at.level === 'item' || (at.level === null && (at.deepest === 'item' || this.#leavesTell))
    return spans && isDocument && at.deepest !== undefined ? leavesOfCode(spans, this.#choices.tradition) : null
  }

  /** A document that is known by its leaves: within the file of its codes, or by its number and them. */
  #addLeaves(
    row: MeantRow,
    parts: readonly CodePart[],
    { leaves, level }: { readonly leaves: string; readonly level: Level },
  ): void {
    const above = parts.at(-1)?.level === 'item' ? parts.slice(0, -1) : parts
    const parent = above.length > 0 ? this.#codedAbove(row, above) : null
    const whole = this.#codedNode(row, parts, parent)
    const separator = beforeLeaves(this.#choices.tradition)
    const title = above === parts ? capital(leaves) : whole.coded.title
    const coded = { ...whole.coded, title, code: `${whole.coded.code}${separator}${leaves}` }
    this.#take({ ...whole, ...this.#keyed(`${whole.key}/leaves:${leaves}`, row), coded, level, row })
  }

  #addCoded(row: MeantRow, parts: readonly CodePart[], level: Level): void {
    const above = parts.length > 1 ? this.#codedAbove(row, parts.slice(0, -1)) : null
    const node = this.#codedNode(row, parts, above)
    this.#take({ ...node, ...this.#keyed(node.key, row), level, row })
  }

  /** The key of the unit of the codes, made where no row has told of it yet. */
  #codedAbove(row: MeantRow, parts: readonly CodePart[]): string {
    const key = codedKey(row, parts)
    if (this.nodes.has(key)) return key
    const above = parts.length > 1 ? this.#codedAbove(row, parts.slice(0, -1)) : null
    this.nodes.set(key, { ...this.#codedNode(row, parts, above), row: null })
    return key
  }

  #codedNode(row: MeantRow, parts: readonly CodePart[], parent: string | null): CodedNode {
    const { tradition } = this.#choices
    const last = parts.at(-1)
    if (!last) throw new Error('A unit of codes has one')
    const code = referenceCode(row.cell('archive'), parts, tradition)
    const whole = parts[0]?.level === 'fonds'
    const coded = { title: codeTitle(last, tradition), code, whole }
    return { ...firstOf(codedKey(row, parts), row), level: last.level, coded, parent }
  }

  /** A further row of one key is kept apart: what becomes of it is told when all are there. */
  #keyed(key: string, row: MeantRow): ReturnType<typeof firstOf> {
    const isFurther = (this.nodes.get(key)?.row ?? null) !== null
    return isFurther ? { ...firstOf(`${key}#${row.line}`, row), double: key } : firstOf(key, row)
  }

  #take(node: TableNode): void {
    const id = node.row?.cell('id') ?? ''
    const code = node.row ? codeOf(node.row) : ''
    const twin = id === '' ? undefined : this.#byId.get(id)
    if (twin && (twin.double ?? twin.key) !== node.double)
      this.#problems.error([node.line, 'id'], 'intake-double-id', `${id} (${twin.line})`)
    else if (id !== '' && !twin) this.#byId.set(id, node)
    if (code !== '' && !this.#byCode.has(code)) this.#byCode.set(code, node)
    this.nodes.set(node.key, node)
    this.#indent(node)
  }

  /** Without a column of parents and without codes, a row lies in the last row before it of a higher level. */
  #indent(node: TableNode): void {
    const { columns } = this.#choices
    if (node.level === null || node.parent !== null || columns.includes('parent') || node.coded !== null) return
    const rank = rankOf(node.level)
    while ((this.#path.at(-1)?.rank ?? -1) >= rank) this.#path.pop()
    node.parent = this.#path.at(-1)?.node.key ?? null
    this.#path.push({ node, rank })
  }

  #breakCycles(): void {
    const sound = new Set<string>()
    for (const node of this.nodes.values()) {
      const walked = new Set<TableNode>()
      let at: TableNode | undefined = node
      while (at && !sound.has(at.key) && !walked.has(at)) {
        walked.add(at)
        at = typeof at.parent === 'string' ? this.nodes.get(at.parent) : undefined
      }
      const way = [...walked]
      const circle = at && !sound.has(at.key) ? way.slice(way.indexOf(at)) : []
      for (const each of circle)
        this.#problems.error([each.line, 'parent'], 'intake-cycle', each.row?.cell('parent') ?? '')
      for (const each of circle) each.parent = null
      for (const each of walked) sound.add(each.key)
    }
  }
}

function partsOf(row: MeantRow): readonly CodePart[] {
  return CODED.flatMap((level) => (row.cell(level) === '' ? [] : [{ level, code: row.cell(level) }]))
}

/** Whether several rows of one file without scans have other leaves: such a table lists documents, not files. */
function areByLeaves(rows: readonly MeantRow[]): boolean {
  const first = new Map<string, string>()
  return rows.some((row) => {
    const [leaf, parts] = [row.cell('leaf'), partsOf(row)]
    if (leaf === '' || row.cell('path') !== '' || parts.at(-1)?.level !== 'file') return false
    const key = codedKey(row, parts)
    const before = first.get(key) ?? leaf
    first.set(key, before)
    return before !== leaf
  })
}

/** What nodes of one row begin with. */
function firstOf(key: string, { line }: MeantRow): Pick<TableNode, 'key' | 'line' | 'more' | 'later' | 'double'> {
  return { key, line, more: [], later: [], double: null }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function codeOf(row: MeantRow): string {
  return referenceKey(codeOfRow(row))
}

function codedKey(row: MeantRow, parts: readonly CodePart[]): string {
  const archive = codeKey(row.cell('archive'))
  return [archive, ...parts.map(({ level, code }) => `${level}:${codeKey(code)}`)].join('/')
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
