import type { Provenance } from '../../shared/domain/provenance.ts'
import type { Speech } from './messages.tsx'

/** Who said it, and when. */
export function saidBy(by: Provenance, { t, date }: Speech): string {
  const at = date(by.at)
  switch (by.by) {
    case 'person':
      return [
        by.name === undefined
          ? t('describe.by.somebody', { date: at })
          : t('describe.by.person', { name: by.name, date: at }),
        ...(by.from ? [t('describe.by.from', { engine: by.from.engine })] : []),
      ].join(' · ')
    case 'import':
      if (by.row === undefined) return t('describe.by.import', { file: by.file, date: at })
      return t('describe.by.import-row', { file: by.file, row: by.row, date: at })
    case 'machine':
      if (by.confidence === undefined) return t('describe.by.machine', { engine: by.engine, date: at })
      return t('describe.by.machine-sure', { engine: by.engine, confidence: by.confidence, date: at })
  }
}
