import type { Arrangement } from '../domain/arrangement.ts'
import { assertNever } from '../domain/assert-never.ts'
import { isPassedOver, planImport } from '../domain/import-plan.ts'
import type { ArrangedPlan, ArrangedUnit } from './arranged-plan.ts'
import { folderUnits, itemUnit } from './folder-units.ts'
import { compilePattern } from './matcher.ts'
import { folderOf } from './names.ts'
import { readPattern, type PatternError } from './pattern.ts'
import { planByManifest } from './plan-by-manifest.ts'
import { planByPattern } from './plan-by-pattern.ts'
import { planBySheet } from './plan-by-sheet.ts'

/** The plan, or what is wrong with the rule. */
export type ArrangeOutcome =
  { readonly ok: true; readonly plan: ArrangedPlan } | { readonly ok: false; readonly error: PatternError }

/** Says what the files become by the rule. `paths` are in natural order; `label` is what was chosen, in words. */
export function arrange(paths: readonly string[], rule: Arrangement, label: string): ArrangeOutcome {
  switch (rule.kind) {
    case 'folders':
      return { ok: true, plan: byFolders(paths) }
    case 'pattern': {
      const read = readPattern(rule.pattern)
      if (!read.ok) return read
      const kept = planImport(paths).files.map((file) => file.path)
      const plan = planByPattern(kept, { ...rule, matcher: compilePattern(read.parts), label })
      return { ok: true, plan: { ...plan, leftOut: leftOut(paths, plan.files) } }
    }
    case 'sheet': {
      const kept = planImport(paths).files.map((file) => file.path)
      const plan = planBySheet(kept, { ...rule, label })
      return { ok: true, plan: { ...plan, leftOut: leftOut(paths, plan.files) } }
    }
    case 'manifest': {
      const manifests = new Set(rule.manifest.files.map(({ name }) => name))
      const others = paths.filter((path) => !manifests.has(path))
      const kept = others.filter((path) => !isPassedOver(path))
      const plan = planByManifest(kept, { manifest: rule.manifest, label })
      return { ok: true, plan: { ...plan, leftOut: leftOut(others, plan.files) } }
    }
    default:
      return assertNever(rule)
  }
}

function byFolders(paths: readonly string[]): ArrangedPlan {
  const { folders, files } = planImport(paths)
  const byPath = folderUnits(folders)
  const units = new Map<string, ArrangedUnit>()
  const addFolder = (path: string): void => {
    const unit = byPath.get(path)
    if (!unit || units.has(path)) return
    addFolder(unit.parent)
    units.set(path, unit)
  }
  // A folder stands where the first of its files comes.
  for (const { path } of files) {
    addFolder(folderOf(path))
    units.set(path, itemUnit(path, folderOf(path)))
  }
  const arranged = files.map(({ path }) => ({ path, unit: path }))
  return { units, files: arranged, unfit: [], leftOut: leftOut(paths, arranged) }
}

function leftOut(paths: readonly string[], files: readonly { readonly path: string }[]): readonly string[] {
  const taken = new Set(files.map(({ path }) => path))
  return paths.filter((path) => !taken.has(path))
}
