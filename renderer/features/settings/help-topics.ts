import type { Desk, Task } from '../../ports/desk.ts'

/** What the help tells of, in the order in which one comes to need it. */
export const TOPICS = [
  'import',
  'arrange',
  'beside',
  'journal',
  'large',
  'sheets',
  'read',
  'hands',
  'words',
  'lines',
  'layers',
  'replace',
  'measure',
  'regions',
  'forms',
  'describe',
  'authorities',
  'pages',
  'adjust',
  'places',
  'search',
  'keep',
  'withhold',
  'export',
] as const
export type Topic = (typeof TOPICS)[number]

const OF_TASKS: Readonly<Partial<Record<Task, readonly Topic[]>>> = {
  import: ['import', 'arrange', 'beside', 'large'],
  imports: ['journal'],
  intake: ['sheets'],
  export: ['export', 'withhold'],
  pages: ['pages'],
  adjust: ['adjust'],
  authorities: ['authorities'],
  duplicates: ['keep'],
  integrity: ['keep'],
  trash: ['keep'],
  'add-readings': ['beside'],
  compare: ['regions'],
  words: ['words'],
  mentions: ['places'],
  geotag: ['places'],
  'lay-map': ['places'],
  forms: ['forms'],
  replace: ['replace'],
  measure: ['measure'],
  'read-as': ['read', 'hands'],
  settings: ['read', 'hands'],
  'new-collection': ['import', 'read'],
}

/** What tells of the screen that the help lies over. */
export function topicsOf({ collectionId, task, reader, query, view }: Desk): readonly Topic[] {
  if (task) return OF_TASKS[task] ?? ['describe']
  if (collectionId === null) return ['import']
  if (reader) return ['words', 'lines', 'layers', 'regions']
  if (query !== '') return ['search']
  return view === 'map' ? ['places'] : ['import', 'describe']
}
