import type { JobId } from './ids.ts'

/** The setting that keeps the spreadsheet or the manifests of an import; it goes with the import's collection. */
export function sheetKey(id: JobId): string {
  return `import-sheet:${id}`
}
