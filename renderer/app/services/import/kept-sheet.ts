import type { Arrangement, Sheet } from '../../../../shared/domain/arrangement.ts'
import { BY_FOLDERS } from '../../../../shared/domain/arrangement.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { ManifestRule } from '../../../../shared/domain/manifest-rule.ts'
import type { SettingsRepository } from '../../../../shared/domain/repositories.ts'
import { sheetKey } from '../../../../shared/domain/sheet-key.ts'

/** The rule without the rows of its spreadsheet or its manifests: the record is stored with each file, these once beside it. */
export function withoutRows(rule: Arrangement): Arrangement {
  if (rule.kind === 'manifest') return { ...rule, manifest: { ...rule.manifest, units: [], pages: [], files: [] } }
  return rule.kind === 'sheet' ? { ...rule, sheet: { ...rule.sheet, rows: [] } } : rule
}

/** Keeps the rows or manifests of an import that is about to begin. */
export async function keepRows(settings: SettingsRepository, record: ImportRecord, rule: Arrangement): Promise<void> {
  if (rule.kind === 'sheet') await settings.put(sheetKey(record.id), rule.sheet)
  if (rule.kind === 'manifest') await settings.put(sheetKey(record.id), rule.manifest)
}

/** The rule of an import with the rows of its spreadsheet, or its manifests. */
export async function wholeRule(settings: SettingsRepository, record: ImportRecord): Promise<Arrangement> {
  const { arrangement = BY_FOLDERS, id } = record
  // Written by `keepRows` and by nobody else.
  if (arrangement.kind === 'manifest') {
    const manifest = (await settings.get(sheetKey(id))) as ManifestRule | undefined
    return manifest ? { ...arrangement, manifest } : arrangement
  }
  if (arrangement.kind !== 'sheet') return arrangement
  const sheet = (await settings.get(sheetKey(id))) as Sheet | undefined
  return sheet ? { ...arrangement, sheet } : arrangement
}
