import { ChevronLeft, ChevronRight, MapPinned } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { LEAST_POINTS } from '../../../shared/places/georeference/lay-map.ts'
import type { Focus } from '../../map/map-pane.tsx'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePlaceSearch } from '../../ports/place-search.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Page as TaskPage } from '../../ui/page.tsx'
import { Share } from '../../ui/share.tsx'
import { laidState, roundedMetres, type LaidState } from './laying.ts'
import { LayingTools, withoutMask } from './laying-tools.tsx'
import { MapExport, MapExportRun } from './map-export.tsx'
import { MapGround, NEAREST } from './map-ground.tsx'
import { MapPicture } from './map-picture.tsx'
import styles from './old-maps.module.css'
import { PointList } from './point-list.tsx'
import { AnnotationButton, AnnotationNote, useAnnotation } from './read-annotation.tsx'
import { useMapExport } from './use-map-export.ts'
import { useLaidOverlay } from './use-laid-overlay.ts'
import { useLaidPages, type LaidPages } from './use-laid-page.ts'
import { useLaying, type LayingHand, type LayingPart } from './use-laying.ts'

/** Lays a scanned map on the ground by points that are told on both. */
export function LayMapPage(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const laid = useLaidPages()
  const page = laid?.pages[laid.index]
  return (
    <TaskPage
      fill
      title={t('old-maps.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {laid && !page ? (
        <EmptyState icon={<MapPinned size={32} strokeWidth={1.25} />} title={t('old-maps.nothing')}>
          <p>{t('old-maps.nothing-next')}</p>
        </EmptyState>
      ) : null}
      {laid && page ? <Laying key={page.id} page={page} laid={laid} /> : null}
    </TaskPage>
  )
}

function Laying({ page, laid }: { readonly page: Page; readonly laid: LaidPages }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const hand = useLaying(page)
  const drawSearch = usePlaceSearch()
  const [masking, setMasking] = useState(false)
  const [focus, setFocus] = useState<Focus | null>(null)
  const [swipe, setSwipe] = useState(1)
  const { laying } = hand
  const run = useMapExport()
  const annotation = useAnnotation(page, hand)
  const state = useMemo(() => (laying ? laidState(laying, page.size) : null), [laying, page.size])
  const laidNow = useLaidOverlay(page, laying)
  const overlay = useMemo(() => {
    const made = laidNow.overlay
    return made && (swipe < 1 ? { ...made, swipe } : made)
  }, [laidNow, swipe])
  const fault = hand.fault ?? laidNow.fault
  if (!laying) return fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>
  const { chosen, half } = hand.hand
  const choose = (point: number): void => hand.choose(chosen === point ? null : point)
  const show = (point: GeoPoint): void =>
    setFocus({ points: [...laying.points.map(({ geo }) => geo), point], maxZoom: NEAREST })
  return (
    <div
      className={styles['laying']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || (chosen === null && !masking)) return
        event.preventDefault()
        hand.choose(null)
        setMasking(false)
      }}
    >
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
      <LayingTools hand={hand} laying={laying} masking={masking} onMasking={setMasking}>
        <Share label={t('old-maps.swipe')} value={swipe} onChange={setSwipe} />
        <AnnotationButton hand={annotation} />
        <MapExport page={page} isLaid={state?.is === 'laid'} run={run} />
        <PageSteps laid={laid} />
      </LayingTools>
      <MapExportRun run={run} />
      <AnnotationNote hand={annotation} />
      <div className={styles['panes']}>
        <MapPicture
          page={page}
          points={laying.points}
          chosen={chosen}
          half={half.image ?? null}
          mask={laying.mask ?? null}
          masking={masking}
          onPress={(image) => hand.press({ image })}
          onChoose={choose}
          onMove={(point, image) => hand.move(point, { image })}
          onMask={(mask) => hand.change('old-maps.undo.mask', (now) => (mask ? { ...now, mask } : withoutMask(now)))}
          onMasked={() => setMasking(false)}
        />
        <MapGround
          points={laying.points}
          chosen={chosen}
          half={half.geo ?? null}
          focus={focus}
          overlay={overlay}
          onPress={(geo) => hand.press({ geo })}
          onChoose={choose}
          onMove={(point, geo) => hand.move(point, { geo })}
        />
      </div>
      <Standing hand={hand} laying={laying} state={state} masking={masking} />
      <PointList page={page} hand={hand} state={state} onTyped={show} />
      {drawSearch(({ point }) => {
        hand.press({ geo: point })
        show(point)
      })}
    </div>
  )
}

/** The way to the other pages of the unit, where there are any. */
function PageSteps({ laid: { pages, index, go } }: { readonly laid: LaidPages }): ReactNode {
  const { t } = useSpeech()
  if (pages.length < 2) return null
  return (
    <span className={styles['steps']}>
      <IconButton
        name={t('reader.previous')}
        icon={<ChevronLeft size={16} />}
        disabled={index === 0}
        onPress={() => go(pages[index - 1])}
      />
      {t('reader.page-of', { page: index + 1, count: pages.length })}
      <IconButton
        name={t('reader.next')}
        icon={<ChevronRight size={16} />}
        disabled={index === pages.length - 1}
        onPress={() => go(pages[index + 1])}
      />
    </span>
  )
}

/** How the map lies, or what is missing; and what comes next. */
function Standing(props: {
  readonly hand: LayingHand
  readonly laying: LayingPart
  readonly state: LaidState | null
  readonly masking: boolean
}): ReactNode {
  const { t, number } = useSpeech()
  const { hand, laying, state, masking } = props
  const { chosen, half } = hand.hand
  const standing =
    state?.is === 'laid'
      ? t('old-maps.laid', { metres: number(roundedMetres(state.mean)) })
      : state?.fault === 'few'
        ? t('old-maps.fault.few', { least: LEAST_POINTS[laying.method], count: laying.points.length })
        : state && t(`old-maps.fault.${state.fault}`)
  const next = masking
    ? t('old-maps.next.mask')
    : chosen !== null
      ? t('old-maps.point.choose', { number: chosen + 1 })
      : half.image
        ? t('old-maps.next.geo')
        : half.geo
          ? t('old-maps.next.image')
          : t('old-maps.next.any')
  return (
    <p role="status" className={styles['standing']} data-state={state?.is}>
      <strong>{standing}</strong> {next}
    </p>
  )
}
