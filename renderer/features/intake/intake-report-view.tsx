import type { ReactNode } from 'react'
import { isShippedField } from '../../../shared/domain/fields/catalogue.ts'
import { OWN_FIELD } from '../../../shared/domain/fields/template.ts'
import { fieldName } from '../../ports/field-words.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { FileReport, IntakeFileKind, IntakeParts } from '../../ports/services.ts'
import styles from './intake.module.css'
import { ProblemList } from './problem-list.tsx'

const PARTS = ['pages', 'regions', 'readings', 'places'] as const satisfies readonly (keyof IntakeParts)[]

const COUNTED = {
  ead: 'foreign.units',
  fonds: 'foreign.units',
  tropy: 'foreign.units',
  skos: 'foreign.records',
  places: 'exchange.places',
} as const satisfies Record<IntakeFileKind, string>

/** What a file would become of, or became, with what of it does not fit. */
export function IntakeReportView(props: { readonly kind: IntakeFileKind; readonly report: FileReport }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { kind, report } = props
  const { added, changed, same, parts, problems, written } = report
  const counts = { added, changed, same }
  const isPlaces = kind === 'places'
  const beside = (isPlaces ? [] : PARTS.filter((part) => parts[part] > 0)).map((part) =>
    t(`foreign.part.${part}`, { count: parts[part] }),
  )
  const rowWords = rowWordsOf(kind, speech)
  return (
    <div className={styles['report']}>
      <p>{t(COUNTED[kind], { ...counts, written: written ? 'yes' : 'no' })}</p>
      {beside.length > 0 ? <p>{t('foreign.beside', { parts: beside.join(', ') })}</p> : null}
      {problems.length > 0 ? (
        <div className={styles['problems']}>
          <ProblemList
            problems={problems}
            {...(rowWords ? { rowWords } : {})}
            columnWords={(column) =>
              isShippedField(column) || column.startsWith(OWN_FIELD) ? fieldName(column, speech) : column
            }
          />
        </div>
      ) : null}
    </div>
  )
}

type RowWords = NonNullable<Parameters<typeof ProblemList>[0]['rowWords']>

/** What the parts of a file are called; undefined where they are its lines. */
function rowWordsOf(kind: IntakeFileKind, { t }: Pick<Speech, 't'>): RowWords | undefined {
  if (kind === 'places') return (row) => t('exchange.feature', { row })
  if (kind === 'tropy' || kind === 'fonds') return (row, title) => title ?? t('foreign.item', { row })
  return undefined
}
