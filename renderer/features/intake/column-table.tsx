import { useMemo, type ReactNode } from 'react'
import { isRepeatable, type Meaning } from '../../../shared/intake/meanings.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { OpenTable } from '../../ports/table-intake.ts'
import { useTemplates } from '../../ports/templates.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './table.module.css'
import { meaningOptions } from './meaning-words.ts'

const ASIDE = 'aside'

/** Each column with what its first rows say, and what it holds. */
export function ColumnTable(props: {
  readonly table: OpenTable
  readonly columns: readonly (Meaning | null)[]
  readonly onChange: (columns: readonly (Meaning | null)[]) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { book } = useTemplates()
  const { table, columns } = props
  const options = useMemo(
    () => [{ key: ASIDE, text: t('intake.aside') }, ...meaningOptions(book, speech, columns)],
    [book, speech, t, columns],
  )
  const choose = (at: number, key: string): void => {
    const meaning = options.slice(1).find((option) => option.key === key)?.key as Meaning | undefined
    props.onChange(
      withMeaning(columns, at, {
        meaning: meaning ?? null,
        several: meaning !== undefined && isRepeatable(meaning, book),
      }),
    )
  }
  return (
    <table className={styles['columns']}>
      <caption className={styles['soft']}>
        {t('intake.columns', {
          known: columns.filter((meaning) => meaning !== null).length,
          count: columns.length,
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('intake.column')}</th>
          <th scope="col">{t('intake.samples')}</th>
          <th scope="col">{t('intake.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {table.header.map((heading, at) => (
          // Columns of a sheet have no name but their place.
          <tr key={at} className={columns[at] === null ? styles['aside'] : undefined}>
            <th scope="row" title={heading}>
              <span className={styles['heading']}>{heading === '' ? '—' : heading}</span>
            </th>
            <td>
              <Samples samples={table.samples[at] ?? []} />
            </td>
            <td>
              <Select
                label={t('intake.meaning-of', { heading: heading === '' ? String(at + 1) : heading })}
                labelHidden
                options={options}
                value={columns[at] ?? ASIDE}
                onChange={(key) => choose(at, key)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Samples({ samples }: { readonly samples: readonly string[] }): ReactNode {
  const text = samples.join(' · ')
  return (
    <span className={styles['samples']} title={text}>
      {text}
    </span>
  )
}

/** What can be said once belongs to one column: the one that had it before is left aside. */
export function withMeaning(
  columns: readonly (Meaning | null)[],
  at: number,
  chosen: { readonly meaning: Meaning | null; readonly several: boolean },
): readonly (Meaning | null)[] {
  const { meaning, several } = chosen
  return columns.map((each, index) => (index === at ? meaning : !several && each === meaning ? null : each))
}
