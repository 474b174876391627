import { codeKey } from '../arrangement/matcher.ts'
import { referenceKey } from '../arrangement/meet-archive.ts'
import { codeTitle, referenceCode, type CodedLevel, type CodePart } from '../arrangement/references.ts'
import { SHIPPED_BOOK } from '../domain/fields/catalogue.ts'
import type { UnitId } from '../domain/ids.ts'
import type { Level, Unit } from '../domain/unit.ts'
import { levelOf, rankOf } from './level-words.ts'
import type { Meaning } from './meanings.ts'
import type { MeantRow } from './meant-rows.ts'
import type { Problems } from './problems.ts'
import { leavesIn, leavesOfCode } from './row-leaves.ts'
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
  readonly level: Level | null
  /** What codes in columns call it; null where none do. */
  readonly coded: { readonly title: string; readonly code: string; readonly whole: boolean } | null
  /** The key of the node above it, or the unit; null for where the import goes. */
  parent: string | { readonly id: UnitId } | null
}

/** A node of codes, of which no row tells yet. */
type CodedNode = Omit<TableNode, 'row' | 'coded'> & { readonly coded: NonNullable<TableNode['coded']> }

const CODED: readonly CodedLevel[] = ['fonds', 'series', 'file', 'item']
const CODE_FIELD = SHIPPED_BOOK.rule('referenceCode')
/** What further rows of a unit may say otherwise: which files it has. */
const OF_FILES: ReadonlySet<Meaning> = new Set(['path', 'leaf'])

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
    const key = this.#ownKey(row, level)
    const known = this.nodes.get(key)
    if (known) this.#addFurther(known, row)
    else this.#take({ key, line: row.line, row, more: [], level, coded: null, parent })
  }

  /** Links each node to the one above it, once all rows are there. `units`: those of the archive, by id and code. */
  link(units: { readonly byId: ReadonlyMap<string, Unit>; readonly byCode: (code: string) => readonly Unit[] }): void {
    for (const node of this.nodes.values()) {
      const written = node.row?.cell('parent') ?? ''
      if (written === '') continue
      const above = this.#byId.get(written) ?? this.#byCode.get(referenceKey(written))
      const unit = units.byId.get(written) ?? only(units.byCode(written))
      if (above) node.parent = above.key
      else if (unit) node.parent = { id: unit.id }
      else this.#problems.error([node.line, 'parent'], 'intake-no-parent', written)
    }
    this.#breakCycles()
  }

  #levelOf(row: MeantRow): Level | null {
    const word = row.cell('level')
    const level = word === '' ? null : levelOf(word)
    if (word !== '' && level === null) this.#problems.error([row.line, 'level'], 'intake-level', word)
    return level
  }

  #ownKey(row: MeantRow, level: Level | null): string {
    const id = row.cell('id')
    if (id !== '') return `id:${id}`
    const files = row.cell('path')
    const code = codeOf(row)
    // Relative codes come again under another parent; rows of one unit have its parent in common.
    const above = row.cell('parent')
    return code !== '' && files !== '' && above !== '' ? `code:${above}|${level ?? ''}|${code}` : `row:${row.line}`
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
    const separator = { ru: '. ', vi: ', ', plain: '/' }[this.#choices.tradition]
    const title = above === parts ? capital(leaves) : whole.coded.title
    const coded = { ...whole.coded, title, code: `${whole.coded.code}${separator}${leaves}` }
    const key = `${whole.key}/leaves:${leaves}`
    const known = this.nodes.get(key)
    if (known) this.#addFurther(known, row)
    else this.#take({ ...whole, key, coded, level, row })
  }

  #addCoded(row: MeantRow, parts: readonly CodePart[], level: Level): void {
    const above = parts.length > 1 ? this.#codedAbove(row, parts.slice(0, -1)) : null
    const key = codedKey(row, parts)
    const known = this.nodes.get(key)
    if (known?.row) this.#addFurther(known, row)
    else this.#take({ ...this.#codedNode(row, parts, above), level, row })
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
    return { key: codedKey(row, parts), line: row.line, more: [], level: last.level, coded, parent }
  }

  #take(node: TableNode): void {
    const id = node.row?.cell('id') ?? ''
    const code = node.row ? codeOf(node.row) : ''
    const twin = id === '' ? undefined : this.#byId.get(id)
    if (twin) this.#problems.error([node.line, 'id'], 'intake-double-id', `${id} (${twin.line})`)
    else if (id !== '') this.#byId.set(id, node)
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

  /** Rows of one unit say the same, or nothing, beside its files. */
  #addFurther(known: TableNode, row: MeantRow): void {
    const isMore = row.cell('path') !== '' && known.row?.said(OF_FILES) === row.said(OF_FILES)
    const name = (known.coded?.code ?? known.row?.cell('id') ?? '') || codeOf(row)
    if (isMore) known.more.push(row)
    else this.#problems.error(row.line, 'intake-double-code', `${name} (${known.line})`)
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function codeOf(row: MeantRow): string {
  return referenceKey(row.cells.field(CODE_FIELD)[0] ?? '')
}

function codedKey(row: MeantRow, parts: readonly CodePart[]): string {
  const archive = codeKey(row.cell('archive'))
  return [archive, ...parts.map(({ level, code }) => `${level}:${codeKey(code)}`)].join('/')
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
