import type { ImportPlan, PlannedFolder, PlannedItem, PlannedWords } from '../domain/import-plan.ts'
import type { ArrangedPlan, ArrangedUnit } from './arranged-plan.ts'

/** The plan as an import follows it: what holds pages are its items, all other units its folders. */
export function toImportPlan({ units, files }: ArrangedPlan): ImportPlan {
  const holders = new Set(files.map(({ unit }) => unit))
  const items = new Map<string, PlannedItem>()
  const folders = new Map<string, PlannedFolder>()
  const next = new Map<string, number>()
  for (const unit of units.values()) {
    const order = next.get(unit.parent) ?? 0
    next.set(unit.parent, order + 1)
    if (holders.has(unit.key)) items.set(unit.key, itemOf(unit, order))
    else folders.set(unit.key, folderOf(unit, order))
  }
  return {
    files: files.map(({ path, unit, leaf, canvas }) => ({
      path,
      item: unit,
      ...(leaf ? { leaf } : {}),
      ...(canvas ? { canvas } : {}),
    })),
    items,
    folders,
  }
}

function itemOf(unit: ArrangedUnit, order: number): PlannedItem {
  const { key, parent, level } = unit
  return { key, folder: parent, order, level: level === 'file' ? 'file' : 'item', words: wordsOf(unit) }
}

function folderOf(unit: ArrangedUnit, order: number): PlannedFolder {
  const { key, parent, level } = unit
  return { path: key, parent, level, order, words: wordsOf(unit) }
}

function wordsOf({ texts, values, from }: ArrangedUnit): PlannedWords {
  return { texts, from, ...(values ? { values } : {}) }
}
