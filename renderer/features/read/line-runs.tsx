import { use, useMemo, type ReactNode } from 'react'
import type { Line } from '../../../shared/domain/reading.ts'
import type { Stretch } from '../../../shared/text/orthography/diplomatic-hits.ts'
import { cx } from '../../ui/cx.ts'
import { SpellContext } from './spelling/spell-context.ts'
import { runsOf } from './text-marks.ts'
import styles from './text.module.css'

/** The text of a line with its marks: uncertain words, and words sought. */
export function LineRuns(props: { readonly line: Line; readonly hits: readonly Stretch[] }): ReactNode {
  const { line, hits } = props
  const { unknown } = use(SpellContext)
  const runs = useMemo(() => runsOf(line, hits, unknown), [line, hits, unknown])
  return (
    <>
      {runs.map((run, index) =>
        run.doubtful || run.hit || run.unknown ? (
          <span
            key={index}
            className={cx(run.doubtful && styles['doubt'], run.unknown && styles['unknown'], run.hit && styles['hit'])}
          >
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}
      {/* keeps an empty line as high as the others */}
      {'\u200b'}
    </>
  )
}
