import type { Arrangement, Tradition } from '../domain/arrangement.ts'
import { groupBy } from '../domain/group-by.ts'
import { planImport } from '../domain/import-plan.ts'
import { comparePaths } from '../platform/natural-order.ts'
import { withHolders, type ArrangedFile, type ArrangedPlan, type ArrangedUnit, type Unfit } from './arranged-plan.ts'
import { addCodedUnits } from './coded-units.ts'
import { folderUnits, itemUnit } from './folder-units.ts'
import { leafHabit, leafOf } from './leaves.ts'
import type { MatchedFields, Matcher } from './matcher.ts'
import { compareFiles, folderOf } from './names.ts'
import type { CodedLevel, CodePart } from './references.ts'

/** What the rule needs beside the files. */
export interface PatternRule {
  readonly matcher: Matcher
  readonly tradition: Tradition
  readonly others: Extract<Arrangement, { kind: 'pattern' }>['others']
  /** What was chosen, in the user's words; its last name is the title of a file that has no folder of its own. */
  readonly label: string
}

/** A file that fits, with the unit that holds it. */
interface Placed {
  readonly path: string
  readonly fields: MatchedFields
  readonly unit: string
}

const CODED: readonly CodedLevel[] = ['fonds', 'series', 'file', 'item']
/** Files that hold a whole document, so that their number is the document's and not a leaf's. */
const DOCUMENT = /\.(pdf|djvu?)$/i

/**
 * Arranges files by what their names say. Codes make units from the fonds down; names that tell a leaf alone make their
 * folder the file that the leaves belong to, and names with a title beside it an item of that title. `paths` are those that may go in.
 */
export function planByPattern(paths: readonly string[], rule: PatternRule): Omit<ArrangedPlan, 'leftOut'> {
  const fitting: { readonly path: string; readonly fields: MatchedFields }[] = []
  const unfit: Unfit[] = []
  for (const path of paths) {
    const outcome = rule.matcher.match(path)
    if (outcome.ok) fitting.push({ path, fields: outcome.fields })
    else unfit.push({ path, mismatch: outcome.mismatch })
  }
  const others = rule.others ? unfit.map(({ path }) => path) : []
  const inFolders = [...fitting.filter(({ fields }) => !isRooted(fields)).map(({ path }) => path), ...others]
  const maker = new UnitMaker(rule, planImport(inFolders.sort(comparePaths)).folders)
  const placed = fitting.map(({ path, fields }) => ({ path, fields, unit: maker.holderOf(path, fields) }))
  const files = [...inOrder(placed), ...others.map((path) => ({ path, unit: maker.holderOfOther(path) }))]
  return { ...withHolders(maker.units(), byUnit(files), rule), unfit }
}

/** Whether the codes say by themselves where the unit stands. */
function isRooted({ fonds, series }: MatchedFields): boolean {
  return fonds !== undefined || series !== undefined
}

class UnitMaker {
  readonly #rule: PatternRule
  readonly #folders: ReadonlyMap<string, ArrangedUnit>
  readonly #made = new Map<string, ArrangedUnit>()
  readonly #leafFolders = new Set<string>()

  constructor(rule: PatternRule, folders: Parameters<typeof folderUnits>[0]) {
    this.#rule = rule
    this.#folders = folderUnits(folders)
  }

  /** The unit that the codes of a name lead to; without codes the item of its title; without that the folder. */
  holderOf(path: string, fields: MatchedFields): string {
    const base = isRooted(fields) ? '' : this.#folder(folderOf(path))
    const parts = partsOf(path, fields)
    if (parts.length > 0) return this.#coded(base, parts, { path, fields })
    if (fields.title !== undefined) return this.#titled(base, fields.title, { path, fields })
    this.#leafFolders.add(base)
    return base
  }

  /** A file that tells no leaf joins the leaves of its folder; where there are none it is an item of its own. */
  holderOfOther(path: string): string {
    const folder = this.#folder(folderOf(path))
    if (this.#leafFolders.has(folder)) return folder
    const unit = itemUnit(path, folder)
    this.#made.set(unit.key, unit)
    return unit.key
  }

  #folder(path: string): string {
    const unit = this.#folders.get(path)
    if (!unit) return ''
    if (unit.parent !== '') this.#folder(unit.parent)
    this.#made.set(path, unit)
    return path
  }

  /** Pictures with one title are pages of one item; a whole document is one by itself. */
  #titled(
    base: string,
    title: string,
    { path, fields }: { readonly path: string; readonly fields: MatchedFields },
  ): string {
    const unit = DOCUMENT.test(path)
      ? itemUnit(path, base)
      : { ...itemUnit(path, base), key: `${base === '' ? '' : `${base}/`}${title.trim()}/*` }
    if (!this.#made.has(unit.key)) this.#made.set(unit.key, unit)
    if (!DOCUMENT.test(path)) this.#describe(unit.key, fields)
    return unit.key
  }

  #coded(
    base: string,
    parts: readonly CodePart[],
    { path, fields }: { readonly path: string; readonly fields: MatchedFields },
  ): string {
    const { archive = '' } = fields
    const { tradition } = this.#rule
    const key = addCodedUnits(this.#made, parts, { base, archive, tradition, from: path })
    this.#describe(key, fields)
    return key
  }

  /** The title and date that a name gives are those of the unit that it names last. */
  #describe(key: string, { title, date }: MatchedFields): void {
    const unit = this.#made.get(key)
    if (!unit || (title === undefined && date === undefined)) return
    const said = { ...(title ? { title: title.trim() } : {}), ...(date ? { date: date.replaceAll(/[._]/g, '-') } : {}) }
    this.#made.set(key, { ...unit, texts: { ...unit.texts, ...said } })
  }

  units(): ReadonlyMap<string, ArrangedUnit> {
    const sorted = [...this.#made.values()].sort((a, b) => comparePaths(a.key, b.key))
    return new Map(sorted.map((unit) => [unit.key, unit]))
  }
}

/** The levels that a name has codes for, from the top. */
function partsOf(path: string, fields: MatchedFields): readonly CodePart[] {
  const parts = CODED.flatMap((level) => {
    const code = fields[level]
    return code === undefined ? [] : [{ level, code }]
  })
  const { leaf, item } = fields
  const document = leaf !== undefined && item === undefined && parts.length > 0 && DOCUMENT.test(path)
  return document ? [...parts, { level: 'item', code: leaf }] : parts
}

/** The files of each unit in the order of their leaves. */
function inOrder(placed: readonly Placed[]): readonly ArrangedFile[] {
  return [...groupBy(placed, ({ unit }) => unit).values()].flatMap((files) => {
    const habit = leafHabit(files.map(({ fields }) => fields))
    const read = files.map(({ path, fields, unit }) => {
      const leaf = DOCUMENT.test(path) && partsOf(path, fields).length > 0 ? undefined : leafOf(fields, habit)
      return { path, unit, ...(leaf ? { leaf } : {}) }
    })
    return read.sort(compareFiles)
  })
}

function byUnit(files: readonly ArrangedFile[]): readonly ArrangedFile[] {
  return [...groupBy(files, ({ unit }) => unit).entries()]
    .sort(([a], [b]) => comparePaths(a, b))
    .flatMap(([, of]) => of)
}
