import type { SaidText } from '../domain/description.ts'
import type { CoreField } from '../domain/fields/catalogue.ts'
import type { FieldName } from '../domain/fields/field.ts'
import type { Leaf } from '../domain/leaf.ts'
import type { CanvasName } from '../domain/page.ts'
import type { Level } from '../domain/unit.ts'
import { lastName } from './names.ts'
import type { Mismatch } from './matcher.ts'

/** A unit that an import will make, or go on with where it is there. */
export interface ArrangedUnit {
  /** Tells it from the others: a folder's path, or its codes, with '/' between the levels. */
  readonly key: string
  /** The key of the unit above it; '' for the place where the import goes. */
  readonly parent: string
  readonly level: Level
  readonly texts: Readonly<Partial<Record<CoreField, string>>>
  /** All that it says, where that is more than one text a field. */
  readonly values?: Readonly<Record<FieldName, readonly SaidText[]>>
  /** True where its reference code says what it is wherever it stands: it begins with the fonds. */
  readonly whole: boolean
  /** The file or folder that led to it, for whoever asks where its texts came from. */
  readonly from: string
}

/** A file to take in, and where. */
export interface ArrangedFile {
  readonly path: string
  /** The key of the unit that its pages belong to. */
  readonly unit: string
  readonly leaf?: Leaf
  /** The canvas that it is the picture of, where a manifest tells. */
  readonly canvas?: CanvasName
}

/** A file whose name does not fit the rule. */
export interface Unfit {
  readonly path: string
  readonly mismatch: Mismatch
}

/** A file that a spreadsheet names, or a canvas whose picture a manifest names, and that is not there; `line` from 1. */
export interface RowWithoutFile {
  readonly line: number
  readonly name: string
}

/** What an import will make of the files found, before anything is written. */
export interface ArrangedPlan {
  /** By key, parents before their children, siblings in order. */
  readonly units: ReadonlyMap<string, ArrangedUnit>
  /** Unit by unit, each one's in the order of its pages. */
  readonly files: readonly ArrangedFile[]
  /** They go in as the folder rule says, or stay out: see `leftOut`. */
  readonly unfit: readonly Unfit[]
  /** By a spreadsheet: what it names and is not there. */
  readonly rowless?: readonly RowWithoutFile[]
  /** By a manifest: the canvases whose pictures are not there. */
  readonly pictureless?: readonly RowWithoutFile[]
  /** Paths that do not go in: litter, what tells about a scan, and the unfit where they are to stay out. */
  readonly leftOut: readonly string[]
}

/**
 * Only files and items hold pages, and only where they are not divided further. Pages that would lie elsewhere get a unit
 * of their own below; it bears the name of the one above, at the root that of what was chosen (`label`). `divided` are keys of units that the archive has divided.
 */
export function withHolders(
  units: ReadonlyMap<string, ArrangedUnit>,
  files: readonly ArrangedFile[],
  also: { readonly label: string; readonly divided?: ReadonlySet<string> },
): Pick<ArrangedPlan, 'units' | 'files'> {
  const divided = new Set([...(also.divided ?? []), ...[...units.values()].map(({ parent }) => parent)])
  const made = new Map<string, ArrangedUnit>()
  const holderOf = ({ unit: key, path }: ArrangedFile): string => {
    const unit = units.get(key)
    if (unit && isHolder(unit) && !divided.has(key)) return key
    const own = `${key === '' ? '' : `${key}/`}leaves:`
    const level = unit?.level === 'file' ? 'item' : 'file'
    const texts = { title: unit?.texts.title ?? lastName(also.label) }
    if (!made.has(own)) made.set(own, { key: own, parent: key, level, texts, whole: false, from: path })
    return own
  }
  const held = files.map((file) => ({ ...file, unit: holderOf(file) }))
  return { units: new Map([...units, ...made]), files: held }
}

function isHolder({ level }: ArrangedUnit): boolean {
  return level === 'file' || level === 'item'
}
