import type { Arrangement, Sheet } from '../../../../shared/domain/arrangement.ts'
import { BY_FOLDERS } from '../../../../shared/domain/arrangement.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { SettingsRepository } from '../../../../shared/domain/repositories.ts'
import { sheetKey } from '../../../../shared/domain/sheet-key.ts'

/** The rule without the rows of its spreadsheet: the record is stored with each file, the rows once beside it. */
export function withoutRows(rule: Arrangement): Arrangement {
  return rule.kind === 'sheet' ? { ...rule, sheet: { ...rule.sheet, rows: [] } } : rule
}

/** Keeps the rows of an import that is about to begin. */
export async function keepRows(settings: SettingsRepository, record: ImportRecord, rule: Arrangement): Promise<void> {
  if (rule.kind === 'sheet') await settings.put(sheetKey(record.id), rule.sheet)
}

/** The rule of an import with the rows of its spreadsheet. */
export async function wholeRule(settings: SettingsRepository, record: ImportRecord): Promise<Arrangement> {
  const { arrangement = BY_FOLDERS, id } = record
  if (arrangement.kind !== 'sheet') return arrangement
  // Written by `keepRows` and by nobody else.
  const sheet = (await settings.get(sheetKey(id))) as Sheet | undefined
  return sheet ? { ...arrangement, sheet } : arrangement
}
