import type { Provenance } from '../../shared/domain/provenance.ts'
import type { Speech } from './messages.tsx'

/** The rules by which Fonds itself suggests values, as they are kept (see shared/suggest), and what they are called. */
const RULES = {
  'Fonds: heading': 'describe.rule.heading',
  'Fonds: date': 'describe.rule.date',
  'Fonds: language': 'describe.rule.language',
  'Fonds: places': 'describe.rule.places',
} as const

function engineName(engine: string, { t }: Pick<Speech, 't'>): string {
  return engine in RULES ? t(RULES[engine as keyof typeof RULES]) : engine // one of its keys, as was asked
}

/** Who said it, and when. */
export function saidBy(by: Provenance, speech: Speech): string {
  const { t, date } = speech
  const at = date(by.at)
  switch (by.by) {
    case 'person':
      return [
        by.name === undefined
          ? t('describe.by.somebody', { date: at })
          : t('describe.by.person', { name: by.name, date: at }),
        ...(by.from ? [t('describe.by.from', { engine: engineName(by.from.engine, speech) })] : []),
      ].join(' · ')
    case 'import':
      if (by.row === undefined) return t('describe.by.import', { file: by.file, date: at })
      return t('describe.by.import-row', { file: by.file, row: by.row, date: at })
    case 'machine':
      return by.confidence === undefined
        ? t('describe.by.machine', { engine: engineName(by.engine, speech), date: at })
        : t('describe.by.machine-sure', { engine: engineName(by.engine, speech), confidence: by.confidence, date: at })
  }
}
