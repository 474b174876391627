import { useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { ControlPoint } from '../../../shared/domain/georeference.ts'
import { oppositeTurn, turnSize } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { cornersOf, turnPoint, type PagePoint } from '../../../shared/domain/shape.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPage } from '../../ports/use-page-tiles.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PagePane, type PagePaneHandle } from '../../viewer/page-pane.tsx'
import { RegionLayer } from '../../viewer/region-layer.tsx'
import { outlineOf, type RegionsOnPage } from '../../viewer/regions.ts'
import { TilesNote } from '../../viewer/tiles-note.tsx'
import { useRegions } from '../../viewer/use-regions.ts'
import styles from './old-maps.module.css'
import { PointMarks } from './point-marks.tsx'

export interface MapPictureProps {
  readonly page: Page
  readonly points: readonly ControlPoint[]
  readonly chosen: number | null
  /** A spot of a point that is not on the ground yet. */
  readonly half: PagePoint | null
  readonly mask: readonly PagePoint[] | null
  /** The outline is in hand, not the points. */
  readonly masking: boolean
  readonly onPress: (image: PagePoint) => void
  readonly onChoose: (point: number) => void
  readonly onMove: (point: number, image: PagePoint) => void
  readonly onMask: (mask: readonly PagePoint[] | null) => void
  readonly onMasked: () => void
}

/** The scan of the map with its control points and what of it is the map. */
export function MapPicture(props: MapPictureProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { page, masking } = props
  const { rotation } = page
  const { picture, tiles, note } = useShownPage(page, null)
  const pane = useRef<PagePaneHandle>(null)
  const turned = useMemo(() => turnSize(page.size, rotation), [page.size, rotation])
  const regions = useMaskRegions(props)
  const hand = useRegions(regions, { pane, turned, rotation })
  const label = nameOfPage(page, speech)
  const press = (at: PagePoint): void => props.onPress(turnPoint(at, oppositeTurn(rotation)))
  const onKey = (event: KeyboardEvent): boolean => {
    if (masking) return hand.onKey(event)
    if (event.key !== ' ' && event.key !== 'Enter') return false
    const place = pane.current?.canvas?.place()
    if (place) press({ x: share(place.centre.x), y: share(place.centre.y) })
    return true
  }
  const outlines = masking && props.mask === null
  const begin = useEffectEvent(() => hand.draw(outlines ? 'polygon' : null))
  useEffect(() => begin(), [outlines])
  useEffect(() => pane.current?.canvas?.act({ do: 'fit', fit: 'page' }), [page.id])
  return (
    <div className={styles['picture']}>
      {picture.status === 'error' ? <ErrorNote>{t('reader.picture-failed', { page: label })}</ErrorNote> : null}
      <TilesNote note={note} />
      <PagePane
        handle={pane}
        label={t('old-maps.picture', { page: label })}
        picture={picture.status === 'ready' ? picture.picture : null}
        tiles={tiles}
        colour={page.colour}
        size={page.size}
        rotation={rotation}
        onPress={(at) => {
          if (masking) hand.pick(at, false)
          else press(at)
        }}
        onFailed={() => undefined}
        onKey={onKey}
        layer={
          masking ? (
            <RegionLayer {...hand} regions={regions} turned={turned} />
          ) : (
            <>
              {props.mask ? <MaskLine mask={props.mask} turned={turned} rotation={rotation} /> : null}
              <PointMarks {...props} pane={pane} turned={turned} rotation={rotation} />
            </>
          )
        }
      >
        {masking ? null : <span className={styles['cross']} aria-hidden />}
      </PagePane>
    </div>
  )
}

function share(value: number): number {
  return Math.max(0, Math.min(1, value))
}

/** The outline of the map as a region of its page, to be drawn and reshaped as regions are. */
function useMaskRegions({ page, mask, masking, onMask, onMasked }: MapPictureProps): RegionsOnPage {
  const { t } = useSpeech()
  return {
    pageId: page.id,
    items: mask && masking ? [{ id: MASK, shape: { kind: 'polygon', points: mask }, name: t('old-maps.mask') }] : [],
    selected: mask && masking ? MASK : null,
    texts: {
      hint: { polygon: t('old-maps.next.mask'), rectangle: t('old-maps.next.mask') },
      corner: (number) => t('old-maps.mask.corner', { number }),
    },
    onSelect: () => undefined,
    onDrawing: () => undefined,
    onDrawn: (shape) => {
      onMask(cornersOf(shape))
      onMasked()
    },
    onReshaped: (_, shape) => {
      onMask(cornersOf(shape))
      return Promise.resolve(true)
    },
    onRemove: () => {
      onMask(null)
      onMasked()
    },
    onOpen: onMasked,
  }
}

const MASK = 'mask'

/** The outline of the map, in pixels of the turned page. */
function MaskLine(props: {
  readonly mask: readonly PagePoint[]
  readonly turned: PixelSize
  readonly rotation: QuarterTurn
}): ReactNode {
  const { mask, turned, rotation } = props
  const line = outlineOf(
    mask.map((point) => turnPoint(point, rotation)),
    turned,
  )
  return (
    <>
      <path className={styles['maskCasing']} d={line} />
      <path className={styles['mask']} d={line} />
    </>
  )
}
