import { useState, type ReactNode } from 'react'
import type { IntakeProblem } from '../../../shared/intake/intake-report.ts'
import { explainCode } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { useWidth } from '../../ui/use-width.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './table.module.css'

/** Pixels of three lines of words: what is amiss, and what to do; and of two, which say as much in a list so wide. */
const ROW = 68
const WIDE_ROW = 48
const WIDE = 960

/** Everything that is amiss with a file of descriptions, by row: first what keeps it from going in, then what is doubtful. */
export function ProblemList(props: {
  readonly problems: readonly IntakeProblem[]
  /** What a column is called, where that is not its heading. */
  readonly columnWords?: (column: string) => string
  /** What a row is called, where it is none of a table. */
  readonly rowWords?: (row: number, title: string | undefined) => string
}): ReactNode {
  const { problems, columnWords = (column: string): string => column } = props
  const speech = useSpeech()
  const { t } = speech
  const rowWords = props.rowWords ?? ((row: number): string => t('intake.row', { row }))
  const [active, setActive] = useState(0)
  const [box, width] = useWidth()
  const inTwo = width >= WIDE
  const errors = problems.filter(({ weight }) => weight === 'error')
  const sorted = [...errors, ...problems.filter(({ weight }) => weight === 'doubt')]
  const placeOf = ({ row, title, column }: IntakeProblem): string =>
    [row === null ? t('intake.whole') : rowWords(row, title), columnWords(column)]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <section ref={box} className={styles['problems']}>
      <h2>{t('intake.problems', { errors: errors.length, doubts: sorted.length - errors.length })}</h2>
      <VirtualList
        className={styles['list']}
        label={t('intake.problems', { errors: errors.length, doubts: sorted.length - errors.length })}
        items={sorted}
        rowHeight={inTwo ? WIDE_ROW : ROW}
        keyOf={({ row, column, code, message }) => `${row} ${column} ${code} ${message}`}
        activeIndex={Math.min(active, sorted.length - 1)}
        onMove={(_, index) => setActive(index)}
      >
        {(problem) => {
          const words = explainCode(problem.code, problem.message, speech)
          return (
            <div
              className={cx(styles['problem'], inTwo && styles['inTwo'], problem.weight === 'error' && styles['error'])}
            >
              <b title={placeOf(problem)}>{placeOf(problem)}</b>
              <span title={words}>{words}</span>
            </div>
          )
        }}
      </VirtualList>
    </section>
  )
}
