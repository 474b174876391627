import { useMemo, useState, type ReactNode } from 'react'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { crosses180 } from '../../../shared/places/shape-faults.ts'
import { flatShape } from '../../../shared/places/shapes-meet.ts'
import { SHAPE_KINDS, type Located, type WrittenShape } from '../../../shared/places/written-shape.ts'
import { MapPane, type Focus } from '../../map/map-pane.tsx'
import type { ShapeEditing } from '../../map/shape-editing.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { columnsOfPoints } from './map-content.ts'
import { mapTexts } from './map-texts.ts'
import styles from './places.module.css'
import { draftOf, draftOfShape, withKind, type ShapeDraft } from './shape-draft.ts'
import { ShapeFaultNote } from './shape-fault-note.tsx'

const NOTHING: readonly number[] = []
/** As near as the map goes on its own: a district. */
const NEAR = 11

export interface ShapeEditorProps {
  readonly draft: ShapeDraft
  readonly onDraft: (draft: ShapeDraft) => void
  /** Whether what is wrong is told though nothing was left yet. */
  readonly tried: boolean
  /** Where the map begins while nothing is drawn. */
  readonly start?: GeoPoint
}

/** Where something is: a point, a circle that it is somewhere in, an area, a line; drawn on a small map, or typed. */
export function ShapeEditor({ draft, onDraft, tried, start }: ShapeEditorProps): ReactNode {
  const { t } = useSpeech()
  const { written, read } = draft
  const [left, setLeft] = useState(false)
  const [focus, setFocus] = useState<Focus | null>(() => focusOf(draft) ?? (start ? { points: [start] } : null))
  const type = (next: Partial<WrittenShape>): void => onDraft(draftOf({ ...written, ...next }, draft.onMap))
  const mend = (points: string): void => {
    const next = draftOf({ ...written, points }, draft.onMap)
    onDraft(next)
    setFocus(focusOf(next))
  }
  const commit = (): void => {
    setLeft(written.points.trim() !== '')
    setFocus(focusOf(draft) ?? focus)
  }
  const isShape = written.kind === 'polygon' || written.kind === 'line'
  return (
    <>
      <Select
        label={t('geometry.kind')}
        options={SHAPE_KINDS.map((key) => ({ key, text: t(`geometry.kind.${key}`) }))}
        value={written.kind}
        onChange={(kind) => onDraft(withKind(draft, kind))}
      />
      <Coordinates written={written} onType={type} onCommit={commit} />
      {'fault' in read && (tried || left) ? (
        <ShapeFaultNote read={read} points={written.points} onPoints={mend} />
      ) : null}
      {read.shape && read.shape.kind !== 'point' && crosses180(read.shape) ? (
        <p className={styles['facts']}>{t('geometry.crosses180')}</p>
      ) : null}
      <ShapeMap draft={draft} focus={focus} onShape={(shape) => onDraft(draftOfShape(shape))} />
      {isShape && written.points !== '' ? (
        <Button kind="quiet" onPress={() => type({ points: '' })}>
          {t('geometry.redraw')}
        </Button>
      ) : null}
    </>
  )
}

/** The way by keyboard: every point can be typed. */
function Coordinates(props: {
  readonly written: WrittenShape
  readonly onType: (next: Partial<WrittenShape>) => void
  readonly onCommit: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { written, onType, onCommit } = props
  const field = { value: written.points, onChange: (points: string) => onType({ points }), onCommit }
  switch (written.kind) {
    case 'point':
      return <TextField {...field} label={t('places.point.coordinates')} hint={t('places.point.hint')} />
    case 'circle':
      return (
        <>
          <TextField {...field} label={t('geometry.centre')} />
          <TextField
            label={t('geometry.radius')}
            value={written.radius}
            onChange={(radius) => onType({ radius })}
            onCommit={onCommit}
          />
        </>
      )
    case 'polygon':
      return <TextArea {...field} rows={4} label={t('places.area.corners')} hint={t('geometry.corners.hint')} />
    case 'line':
      return <TextArea {...field} rows={4} label={t('geometry.points')} hint={t('geometry.points.hint')} />
  }
}

function ShapeMap(props: {
  readonly draft: ShapeDraft
  readonly focus: Focus | null
  readonly onShape: (shape: Located) => void
}): ReactNode {
  const speech = useSpeech()
  const { draft, onShape } = props
  const { kind } = draft.written
  const [failure, setFailure] = useState<unknown>(null)
  // The whole notice would hide much of so small a map; the large one has it.
  const texts = useMemo(() => ({ ...mapTexts(speech), notice: speech.t('geometry.notice') }), [speech])
  const point = draft.read.shape?.kind === 'point' ? draft.read.shape.point : null
  const columns = useMemo(() => columnsOfPoints(point ? [point] : []), [point])
  const editing = useMemo(
    () => (kind === 'point' ? null : editingOf(kind, draft.onMap, speech)),
    [kind, draft.onMap, speech],
  )
  return (
    <>
      <div className={styles['smallMap']}>
        <MapPane
          language={speech.language}
          texts={texts}
          columns={columns}
          chosen={NOTHING}
          focus={props.focus}
          editing={editing}
          picking={kind === 'point'}
          onChoose={() => undefined}
          onPick={(picked) => onShape({ kind: 'point', point: toMetres(picked) })}
          onDrawn={onShape}
          onError={setFailure}
        />
      </div>
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
    </>
  )
}

function editingOf(kind: ShapeEditing['kind'], shape: ShapeEditing['shape'], { t, language }: Speech): ShapeEditing {
  const words = {
    firstVertex: t('geometry.draw.first'),
    continueLine: t('geometry.draw.next'),
    finishLine: t('geometry.draw.line'),
    finishPoly: t('geometry.draw.close'),
    startCircle: t('geometry.draw.centre'),
    finishCircle: t('geometry.draw.size'),
  }
  return { kind, shape, language, words }
}

/** What the map shows, also where it is wrong. */
function focusOf({ read: { shape }, onMap }: ShapeDraft): Focus | null {
  if (onMap) return { points: flatShape(onMap).rings.flat(), maxZoom: NEAR }
  return shape?.kind === 'point' ? { points: [shape.point] } : null
}

/** Four decimals are some ten metres: as near as this map lets one point. */
function toMetres({ lat, lon }: GeoPoint): GeoPoint {
  return { lat: Number(lat.toFixed(4)), lon: Number(lon.toFixed(4)) }
}
