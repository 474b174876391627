import type { PlannedFolder } from '../domain/import-plan.ts'
import type { ArrangedUnit } from './arranged-plan.ts'
import { lastName } from './names.ts'

/** The folders of the folder rule as units. */
export function folderUnits(folders: ReadonlyMap<string, PlannedFolder>): ReadonlyMap<string, ArrangedUnit> {
  return new Map([...folders.values()].map((folder) => [folder.path, folderUnit(folder)]))
}

function folderUnit({ path, parent, level }: PlannedFolder): ArrangedUnit {
  return { key: path, parent, level, texts: { title: lastName(path) }, whole: false, from: path }
}

/** A file that becomes an item of its own: called by its name without the ending. */
export function itemUnit(path: string, parent: string): ArrangedUnit {
  const title = lastName(path).replace(/(?<=.)\.[^.]*$/, '')
  return { key: path, parent, level: 'item', texts: { title }, whole: false, from: path }
}
