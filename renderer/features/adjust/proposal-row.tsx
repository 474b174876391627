import { ArrowRight } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { pictureSize } from '../../../shared/domain/image-edits.ts'
import { SURE_ENOUGH } from '../../../shared/domain/findings.ts'
import { pageLabel } from '../../../shared/domain/page.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { PageProposal } from '../../ports/services.ts'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { Thumb } from '../../ui/thumb.tsx'
import styles from './adjust.module.css'

const FIT = { width: 120, height: 120 }

/** One page of many: as it is, as it would be, and whether it shall be so. */
export function ProposalRow(props: {
  readonly proposal: PageProposal
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}): ReactNode {
  const speech = useSpeech()
  const { t, percent } = speech
  const { proposal } = props
  const { page } = proposal
  const now = useThumbnail(page)
  const name = pageLabel(page)
  if ('failure' in proposal)
    return (
      <li className={styles['proposal']}>
        <span className={styles['name']}>{name}</span>
        <span>{explain(proposal.failure, speech)}</span>
      </li>
    )
  const { adjusted, confidence, thumbnails } = proposal
  const unsure = adjusted !== null && confidence < SURE_ENOUGH
  return (
    <li className={cx(styles['proposal'], unsure && styles['unsure'])}>
      <Checkbox checked={props.on} onChange={props.onChange} disabled={adjusted === null}>
        {name}
      </Checkbox>
      <div className={styles['pictures']}>
        <Thumb url={now} colour={page.colour} size={page.size} rotation={page.rotation} fit={FIT} />
        {adjusted ? <ArrowRight size={16} aria-hidden /> : null}
        {(adjusted ?? []).map((edits, index) => (
          <After
            key={index}
            blob={thumbnails[index] ?? null}
            colour={page.colour}
            size={pictureSize(edits)}
            rotation={page.rotation}
          />
        ))}
      </div>
      <span className={styles['said']}>
        {adjusted === null
          ? t('adjust.found.nothing')
          : t(unsure ? 'adjust.found.unsure' : 'adjust.found.sure', {
              sure: percent(Math.round(confidence * 100) / 100),
            })}
      </span>
    </li>
  )
}

function After(props: {
  readonly blob: Blob | null
  readonly colour: string
  readonly size: { readonly width: number; readonly height: number }
  readonly rotation: number
}): ReactNode {
  const { blob } = props
  const [url] = useState(() => blob && URL.createObjectURL(blob))
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url)
    },
    [url],
  )
  return <Thumb url={url} colour={props.colour} size={props.size} rotation={props.rotation} fit={FIT} />
}
