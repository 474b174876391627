import { withField, type Description } from '../domain/description.ts'
import type { UnitId } from '../domain/ids.ts'
import type { Provenance } from '../domain/provenance.ts'
import type { Level, Unit } from '../domain/unit.ts'
import { describedByRow } from './describe-row.ts'
import type { KnownArchive } from './known-archive.ts'
import { rankOf } from './level-words.ts'
import type { MeantRow } from './meant-rows.ts'
import type { MetNode } from './meet-rows.ts'
import { qualityMeaning } from './meanings.ts'
import { withPlaceWords } from './place-names.ts'
import type { Problems } from './problems.ts'
import type { RecordOf } from './record-finder.ts'
import { textsOfRow } from './row-values.ts'
import { doubtfulValues, missingFields, type RowDoubt } from './table-checks.ts'
import { wordingReader } from './table-dates.ts'
import type { TableChoices, TableMoment } from './table-request.ts'
import type { TableNode } from './table-tree.ts'

/** A unit as it will be, with what it was before; null for a new one. */
export interface MadeUnit {
  readonly met: MetNode
  readonly before: Unit | null
  readonly unit: Unit
}

/** What the making of units goes by. */
export interface Making {
  readonly archive: KnownArchive
  readonly choices: TableChoices
  readonly moment: TableMoment
  readonly problems: Problems
  readonly recordOf: RecordOf
}

/** Makes the units of the nodes, or puts in those of the archive what their rows say. Parents come before their children. */
export function madeUnits(nodes: readonly MetNode[], making: Making): readonly MadeUnit[] {
  const maker = new UnitMaker(nodes, making)
  return nodes.map((met) => maker.make(met))
}

class UnitMaker {
  readonly #making: Making
  readonly #made = new Map<string, Unit>()
  readonly #next = new Map<UnitId | null, number>()
  readonly #depth: ReadonlyMap<string, number>
  readonly #read = wordingReader()

  constructor(nodes: readonly MetNode[], making: Making) {
    this.#making = making
    this.#depth = depthsBelow(nodes.map(({ node }) => node))
  }

  make(met: MetNode): MadeUnit {
    const { node, unit: before } = met
    const described = this.#described(node, before?.description ?? {})
    const placed = this.#placed(met)
    this.#checkLevels(node, placed)
    const isSame = before && !described.changed && placed.parentId === before.parentId && placed.level === before.level
    const unit = isSame ? before : this.#withParts(before, { ...placed, description: described.description })
    const { describing } = this.#making.moment
    if (node.row && describing) this.#doubt(node.line, missingFields(unit, describing))
    this.#made.set(node.key, unit)
    return { met, before, unit }
  }

  #doubt(line: number, doubts: readonly RowDoubt[]): void {
    for (const { field, code, message } of doubts) this.#making.problems.doubt([line, `field:${field}`], code, message)
  }

  #withParts(before: Unit | null, parts: Pick<Unit, 'parentId' | 'order' | 'level' | 'description'>): Unit {
    const { at, collectionId, newId } = this.#making.moment
    const first = before ?? { id: newId<UnitId>(), collectionId, createdAt: at }
    return { ...first, ...parts, updatedAt: at }
  }

  /** A unit that was found by its id or code stays where it is; one that has only its files goes where its row says. */
  #placed({ node, unit, by }: MetNode): Pick<Unit, 'parentId' | 'order' | 'level'> {
    const { choices, problems } = this.#making
    const stated = node.parent === null ? null : this.#idOf(node.parent)
    const level = node.level ?? unit?.level ?? choices.level ?? levelAbove(this.#depth.get(node.key) ?? 0)
    if (unit && (by !== 'files' || stated === null)) {
      const stays = stated !== null && stated !== unit.parentId
      if (stays) problems.doubt([node.line, 'parent'], 'intake-stays', node.row?.cell('parent') ?? '')
      return { parentId: unit.parentId, order: unit.order, level }
    }
    const parentId = stated ?? choices.parentId
    return { parentId, order: this.#orderUnder(parentId), level }
  }

  #idOf(parent: NonNullable<TableNode['parent']>): UnitId | null {
    return typeof parent === 'string' ? (this.#made.get(parent)?.id ?? null) : parent.id
  }

  #orderUnder(parentId: UnitId | null): number {
    const order = this.#next.get(parentId) ?? this.#making.archive.nextOrder(parentId)
    this.#next.set(parentId, order + 1)
    return order
  }

  #checkLevels({ line, parent }: TableNode, { parentId, level }: Pick<Unit, 'parentId' | 'level'>): void {
    const above = typeof parent === 'string' ? this.#made.get(parent) : this.#making.archive.byId.get(parentId ?? '')
    if (above && rankOf(level) <= rankOf(above.level))
      this.#making.problems.doubt([line, 'level'], 'intake-level-order', '')
  }

  #described(node: TableNode, before: Description): { readonly description: Description; readonly changed: boolean } {
    const by = this.#saidBy(node.line)
    let description = before
    for (const row of tellingRows(node)) description = this.#withRow(description, row)
    const ofCodes = node.coded ? { title: node.coded.title, referenceCode: node.coded.code } : {}
    for (const [field, text] of Object.entries(ofCodes))
      if (!description[field]) description = withField(description, field, [{ text, by }])
    return { description, changed: description !== before }
  }

  /** The description with what a row says, and the name of its file and its number at what is new. */
  #withRow(before: Description, row: MeantRow): Description {
    const { moment, problems, recordOf, choices } = this.#making
    const by = this.#saidBy(row.line)
    const readDate = (wording: string) => this.#read(wording).said
    const said = describedByRow(before, row.cells, { by, rules: moment.rules, readDate, recordOf })
    for (const { code, message, column } of said.failed) {
      const meaning = column && qualityMeaning(column.field, column.quality)
      // A spreadsheet goes in whole or not at all, so that its words for faults are others.
      problems.error(meaning ? [row.line, meaning] : row.line, code.replace(/^csv-/, 'intake-'), message)
    }
    this.#checkDates(row)
    this.#doubt(row.line, doubtfulValues(moment.rules, row.cells, said.description))
    return withPlaceWords(said.description, row, { answers: choices.answers, by })
  }

  #saidBy(row: number): Extract<Provenance, { by: 'import' }> {
    const { at, file } = this.#making.moment
    return { by: 'import', at, file, row }
  }

  #checkDates({ cells, line }: MeantRow): void {
    const { moment, choices, problems } = this.#making
    for (const rule of moment.rules) {
      if (rule.kind !== 'date') continue
      if (cells.quality(rule, 'edtf') !== '') continue
      for (const written of textsOfRow(rule, cells)) {
        const fault = written === '' ? null : this.#read(written).fault
        if (!fault) continue
        const isError = fault.code === 'intake-date-impossible' && !choices.keepsDates
        problems[isError ? 'error' : 'doubt']([line, `field:${rule.name}`], fault.code, fault.message)
      }
    }
  }
}

/** The rows that describe a unit: the first, and those with its code that say more of it. */
export function tellingRows({ row, later }: Pick<TableNode, 'row' | 'later'>): readonly MeantRow[] {
  return row ? [row, ...later] : []
}

/** How many levels of rows lie below each node. */
function depthsBelow(nodes: readonly TableNode[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { key, parent } of nodes.toReversed()) {
    if (typeof parent === 'string') depths.set(parent, Math.max(depths.get(parent) ?? 0, (depths.get(key) ?? 0) + 1))
  }
  return depths
}

/** The level of a unit that tells none, by how much lies below it: as folders of scans are taken in. */
function levelAbove(depth: number): Level {
  return depth === 0 ? 'item' : depth === 1 ? 'file' : 'series'
}
