import type { ReactNode } from 'react'
import { oppositeTurn, turnSize } from '../../../shared/domain/geometry-turn.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { turnPoint } from '../../../shared/domain/shape.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { isOutlier, type LaidState, type Press } from './laying.ts'
import styles from './old-maps.module.css'
import { PointRow } from './point-row.tsx'
import type { LayingHand } from './use-laying.ts'

/** The control points in numbers, the worst one marked, and below them the one on its way. */
export function PointList(props: {
  readonly page: Page
  readonly hand: LayingHand
  readonly state: LaidState | null
  /** Coordinates were typed. */
  readonly onTyped: (geo: GeoPoint) => void
}): ReactNode {
  const { t } = useSpeech()
  const { page, hand, state, onTyped } = props
  const { points = [] } = hand.laying ?? {}
  const size = turnSize(page.size, page.rotation)
  const seen = ({ image, ...rest }: Press): Press =>
    image ? { ...rest, image: turnPoint(image, page.rotation) } : rest
  const stored = ({ image, ...rest }: Press): Press =>
    image ? { ...rest, image: turnPoint(image, oppositeTurn(page.rotation)) } : rest
  const residuals = state?.is === 'laid' ? state.residuals : []
  return (
    <ol className={styles['list']} aria-label={t('old-maps.points')}>
      <li className={styles['listHead']} aria-hidden>
        <span className={styles['number']} />
        <span className={styles['pixels']}>{t('old-maps.point.x')}</span>
        <span className={styles['pixels']}>{t('old-maps.point.y')}</span>
        <span className={styles['geo']}>{t('old-maps.point.at')}</span>
        <span className={styles['off']}>{t('old-maps.point.off')}</span>
      </li>
      {points.map((point, index) => (
        <PointRow
          key={index}
          index={index}
          value={seen(point)}
          size={size}
          residual={residuals[index] ?? null}
          worst={isOutlier(state, index)}
          chosen={hand.hand.chosen === index}
          round={0}
          onChoose={() => hand.choose(hand.hand.chosen === index ? null : index)}
          onChange={(press) => {
            hand.move(index, stored(press))
            if (press.geo) onTyped(press.geo)
          }}
          onRemove={() => hand.remove(index)}
        />
      ))}
      <PointRow
        index={null}
        value={seen(hand.hand.half)}
        size={size}
        residual={null}
        worst={false}
        chosen={false}
        round={points.length}
        onChoose={() => undefined}
        onChange={(press) => {
          hand.begin(stored(press))
          if (press.geo) onTyped(press.geo)
        }}
        onRemove={() => undefined}
      />
    </ol>
  )
}
