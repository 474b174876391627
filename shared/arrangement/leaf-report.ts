import { groupBy } from '../domain/group-by.ts'
import { isSameLeaf, type Leaf } from '../domain/leaf.ts'
import type { ArrangedFile, ArrangedPlan } from './arranged-plan.ts'
import { countMissing, missingLeaves, type LeafRange } from './leaf-gaps.ts'
import { leafHabit, leafOf } from './leaves.ts'
import { compilePattern } from './matcher.ts'
import { compareFiles, folderOf } from './names.ts'
import { readPattern } from './pattern.ts'

/** A leaf that more than one file shows. */
export interface DoubleLeaf {
  readonly leaf: Leaf
  readonly paths: readonly string[]
}

/** What is amiss with the leaves of one unit. */
export interface LeafFindings {
  readonly missing: readonly LeafRange[]
  readonly double: readonly DoubleLeaf[]
  /** Leaves that the unit has already in the archive: a page of them is there. */
  readonly known: readonly Leaf[]
}

/** What a preview tells of the leaves: by the key of the unit, and in total. Units without fault are left out. */
export interface LeafReport {
  readonly units: ReadonlyMap<string, LeafFindings>
  readonly missing: number
  readonly double: number
  readonly known: number
}

/** Leaves that a unit of the archive has already, by the key of the planned unit that goes on with it. */
export type KnownLeaves = ReadonlyMap<string, readonly Leaf[]>

/** Looks for missing and double leaves, unit by unit; by folders also where names are plain numbers. */
export function reportLeaves(plan: ArrangedPlan, known: KnownLeaves = new Map()): LeafReport {
  const files = plan.files.some(({ leaf }) => leaf) ? plan.files : numberedFolders(plan.files)
  const units = new Map<string, LeafFindings>()
  for (const [unit, of] of groupBy(files, (file) => file.unit)) {
    const found = findings(of, known.get(unit) ?? [])
    if (found.missing.length + found.double.length + found.known.length > 0) units.set(unit, found)
  }
  const all = [...units.values()]
  return {
    units,
    missing: all.reduce((sum, { missing }) => sum + countMissing(missing), 0),
    double: all.reduce((sum, { double }) => sum + double.length, 0),
    known: all.reduce((sum, { known: there }) => sum + there.length, 0),
  }
}

function findings(files: readonly ArrangedFile[], known: readonly Leaf[]): LeafFindings {
  const told = files.flatMap(({ leaf }) => (leaf ? [leaf] : []))
  return {
    missing: told.length > 0 ? missingLeaves([...known, ...told]) : [],
    double: doubles(files),
    known: told.filter((leaf) => known.some((there) => isSameLeaf(there, leaf))),
  }
}

/** The files come in the order of their leaves, so that those of one leaf are beside each other. */
function doubles(files: readonly ArrangedFile[]): readonly DoubleLeaf[] {
  const groups: { readonly leaf: Leaf; readonly paths: string[] }[] = []
  for (const { leaf, path } of files) {
    if (!leaf) continue
    const last = groups.at(-1)
    if (last && isSameLeaf(last.leaf, leaf)) last.paths.push(path)
    else groups.push({ leaf, paths: [path] })
  }
  return groups.filter(({ paths }) => paths.length > 1)
}

/** From this share of plain numbers on, the names of a folder are taken for the numbers of its leaves. */
const PLAIN_NUMBERS = 0.8

/** Folders whose names are plain numbers, as if those were leaves of the folder. */
function numberedFolders(files: readonly ArrangedFile[]): readonly ArrangedFile[] {
  const read = readPattern('{leaf}{side}')
  const matcher = read.ok ? compilePattern(read.parts) : null
  return [...groupBy(files, ({ path }) => folderOf(path)).entries()].flatMap(([folder, of]) => {
    const named = of.flatMap(({ path }) => {
      const outcome = matcher?.match(path.slice(folder.length).replace(/^\//, ''))
      return outcome?.ok ? [{ path, fields: outcome.fields }] : []
    })
    if (named.length < 2 || named.length / of.length < PLAIN_NUMBERS) return []
    const habit = leafHabit(named.map(({ fields }) => fields))
    const told = named.flatMap(({ path, fields }) => {
      const leaf = leafOf(fields, habit)
      return leaf ? [{ path, unit: folder, leaf }] : []
    })
    return told.sort(compareFiles)
  })
}
