import { Square } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import {
  drawnField,
  formFaults,
  isReadable,
  withBand,
  withField,
  withoutField,
} from '../../../../shared/domain/forms/edit-form.ts'
import type { Form, FormField } from '../../../../shared/domain/forms/form.ts'
import type { Box } from '../../../../shared/domain/geometry.ts'
import { oppositeTurn, turnBox } from '../../../../shared/domain/geometry-turn.ts'
import type { FormFieldId } from '../../../../shared/domain/ids.ts'
import { lookKey, type Page } from '../../../../shared/domain/page.ts'
import { boundsOf, type Shape } from '../../../../shared/domain/shape.ts'
import { useServices } from '../../../ports/context.tsx'
import { useSpeech } from '../../../ports/messages.tsx'
import { useWatched } from '../../../ports/watch.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import type { PageViewerHandle } from '../../../viewer/page-viewer.tsx'
import type { MarkedRegion, RegionsOnPage } from '../../../viewer/regions.ts'
import styles from '../forms.module.css'
import { PageView } from '../page-view.tsx'
import type { FormsHand } from '../use-forms.ts'
import { FieldForm } from './field-form.tsx'
import { FieldList } from './field-list.tsx'
import { FormHead } from './form-head.tsx'
import { RuledColumns } from './ruled-columns.tsx'
import { isPlainKey, useRuledColumns } from './use-ruled-columns.ts'

/** The band of rows, among the fields. */
const BAND = 'band'

/** A form as it is drawn: its sample on the left, its fields on the right. */
export function FormEditor({ form, hand }: { readonly form: Form; readonly hand: FormsHand }): ReactNode {
  const { t } = useSpeech()
  const { repositories } = useServices()
  const viewer = useRef<PageViewerHandle>(null)
  const [selected, setSelected] = useState<string | null>(form.fields[0]?.id ?? null)
  const watched = useWatched(
    useMemo(() => repositories.pages.watchMany([form.sample.pageId]), [repositories, form.sample.pageId]),
  )
  const [page] = watched.status === 'ready' ? watched.value : []
  const isGone = watched.status === 'ready' && !page
  const isAdjusted = page && lookKey(page) !== form.sample.look
  const field = form.fields.find(({ id }) => id === selected) ?? null
  const [fresh, setFresh] = useState<string | null>(null)
  const ruled = useRuledColumns(form, hand)
  const toField = (): void => document.getElementById('form-field-label')?.focus()
  return (
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        if (form.kind !== 'register' || !page || !isPlainKey(event, 'c')) return
        event.preventDefault()
        ruled.take()
      }}
    >
      <div className={styles['drawn']}>
        {isGone ? <ErrorNote kind="doubt">{t('forms.sample-gone', { path: form.sample.path })}</ErrorNote> : null}
        {isAdjusted ? <ErrorNote kind="doubt">{t('forms.sample-adjusted')}</ErrorNote> : null}
        {page ? (
          <DrawnPage
            {...{ form, hand, page, selected, viewer }}
            onSelect={setSelected}
            onNew={setFresh}
            onOpen={toField}
          />
        ) : null}
      </div>
      <div className={styles['panel']}>
        <FormHead
          form={form}
          onName={(name) => void hand.change(form.id, (now) => ({ ...now, name }))}
          onBand={(part) => void hand.change(form.id, (now) => withBand(now, { ...now.band, ...part }))}
        />
        {page ? (
          <Button
            kind="primary"
            icon={<Square size={16} aria-hidden />}
            onPress={() => viewer.current?.draw('rectangle')}
          >
            {t(`forms.draw.${form.kind}`)}
          </Button>
        ) : null}
        {page && form.kind === 'register' ? <RuledColumns hand={ruled} /> : null}
        <FieldList
          form={form}
          faults={formFaults(form)}
          selected={selected}
          onSelect={setSelected}
          onRemove={(id) => void hand.change(form.id, (now) => withoutField(now, id), 'forms.undo.field-gone')}
        />
        {form.fields.length > 0 && !isReadable(form) ? (
          <ErrorNote kind="doubt">{t('forms.unreadable')}</ErrorNote>
        ) : null}
        {field ? (
          <FieldForm
            key={field.id}
            form={form}
            field={field}
            isNew={field.id === fresh}
            onChange={(next) => void hand.change(form.id, (now) => withField(now, next))}
          />
        ) : null}
      </div>
    </div>
  )
}

interface DrawnPageProps {
  readonly form: Form
  readonly hand: FormsHand
  readonly page: Page
  readonly selected: string | null
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly onSelect: (id: string | null) => void
  /** A field was just drawn. */
  readonly onNew: (id: string) => void
  readonly onOpen: () => void
}

function DrawnPage({ form, hand, page, selected, viewer, onSelect, onNew, onOpen }: DrawnPageProps): ReactNode {
  const { t } = useSpeech()
  const { newId } = useServices()
  const back = oppositeTurn(page.rotation)
  const onPage = (box: Box): Shape => ({ kind: 'rectangle', box: turnBox(box, back) })
  const moved = (changed: (now: Form) => Form) => hand.change(form.id, changed, 'forms.undo.field-moved')
  const seen = (shape: Shape): Box => within(turnBox(boundsOf(shape), page.rotation))
  const items: readonly MarkedRegion[] = [
    ...(form.kind === 'register' ? [bandMark(form, onPage, t('forms.band'))] : []),
    ...form.fields.map((field): MarkedRegion => {
      const label = field.label || t('forms.unnamed')
      return { id: field.id, shape: onPage(drawnBox(form, field)), name: label, label, look: 'body' }
    }),
  ]
  const regions: RegionsOnPage = {
    pageId: page.id,
    items,
    selected,
    texts: {
      hint: { rectangle: t('regions.hint.rectangle'), polygon: t('regions.hint.polygon') },
      corner: (number) => t('regions.corner', { number }),
    },
    onSelect,
    onDrawing: () => undefined,
    onDrawn(shape) {
      const id = newId<FormFieldId>()
      const label = t('forms.field-number', { number: form.fields.length + 1 })
      const field: FormField = { id, label, box: seen(shape), type: 'text' }
      const add = (now: Form): Form => withField(now, drawnField(now, field, seen(shape)))
      void hand.change(form.id, add, 'forms.undo.field-new')
      onSelect(id)
      onNew(id)
    },
    async onReshaped(id, shape) {
      const box = seen(shape)
      const field = form.fields.find((each) => each.id === id)
      if (id === BAND) await moved((now) => withBand(now, { ...now.band, top: box.y, bottom: box.y + box.h }))
      else if (field) await moved((now) => withField(now, drawnField(now, field, box)))
      return true
    },
    onRemove(id) {
      const field = form.fields.find((each) => each.id === id)
      if (field) void hand.change(form.id, (now) => withoutField(now, field.id), 'forms.undo.field-gone')
    },
    onOpen,
  }
  return <PageView page={page} label={t('forms.sample-label', { name: form.name })} regions={regions} handle={viewer} />
}

/** The rows over all of the page's width: only how high they reach counts. */
function bandMark({ band }: Form, onPage: (box: Box) => Shape, name: string): MarkedRegion {
  return { id: BAND, shape: onPage({ x: 0.005, y: band.top, w: 0.99, h: band.bottom - band.top }), name, look: 'aside' }
}

/** A column that is only a part of its rows is drawn in the first of them. */
function drawnBox({ kind, band }: Form, { box, part }: FormField): Box {
  if (kind === 'form' || !part) return box
  const height = (band.bottom - band.top) / band.count
  return { ...box, y: band.top + part.top * height, h: (part.bottom - part.top) * height }
}

function within({ x, y, w, h }: Box): Box {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  return { x: left, y: top, w: Math.min(1 - left, w), h: Math.min(1 - top, h) }
}
