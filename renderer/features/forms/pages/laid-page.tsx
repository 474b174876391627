import { Rows3, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import { spanOnSample, type FormPage } from '../../../../shared/domain/forms/form-page.ts'
import { withRowDrawn } from '../../../../shared/domain/forms/rows-by-hand.ts'
import type { FormRowId } from '../../../../shared/domain/ids.ts'
import { cornersOf, type Shape } from '../../../../shared/domain/shape.ts'
import type { TablePage } from '../../../../shared/forms/form-table.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain, explainCode } from '../../../ports/explain.ts'
import { nameOfPage } from '../../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import type { PageViewerHandle } from '../../../viewer/page-viewer.tsx'
import type { RegionsOnPage } from '../../../viewer/regions.ts'
import styles from '../forms.module.css'
import { PageView } from '../page-view.tsx'
import type { FormPagesHand } from '../use-form-pages.ts'
import { FRAME, laidMarks, mapOfFrame } from './laid-form.ts'

interface LaidPageProps {
  readonly form: Form
  readonly shown: TablePage
  readonly pages: FormPagesHand
}

/** How a form lies on a page: laid by its frame, its rows drawn where they were not found, and read again. */
export function LaidPage(props: LaidPageProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const services = useServices()
  const [selected, setSelected] = useState<string | null>(FRAME)
  const [fault, setFault] = useState<unknown>(null)
  const [isThere, setIsThere] = useState(false)
  const viewer = useRef<PageViewerHandle>(null)
  const { form, pages } = props
  const { page, read } = props.shown
  const told = async (work: () => Promise<void>): Promise<boolean> => {
    setFault(null)
    setIsThere(false)
    try {
      await work()
      return true
    } catch (error) {
      setFault(error)
      return false
    }
  }
  const again = (laid: FormPage): void =>
    void told(async () => {
      await pages.change(laid, 'forms.undo.laid')
      await services.forms.request(form, [page])
    })
  const asPersons = (): FormPage => ({ ...read, ...(read.fit ? { fit: { ...read.fit, by: 'person' as const } } : {}) })
  const lies = form.kind === 'register' ? read.fit : null
  const drawRow = (shape: Shape): void => {
    const span = lies && spanOnSample(cornersOf(shape), lies)
    if (!span) return
    const next = withRowDrawn(read, span, services.newId<FormRowId>())
    if (next) void told(() => pages.change(next, 'forms.undo.row-new'))
    setIsThere(next === null)
  }
  return (
    <div className={styles['drawn']}>
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
      {read.failure ? <ErrorNote>{explainCode(read.failure.code, read.failure.message, speech)}</ErrorNote> : null}
      {isThere ? <ErrorNote kind="doubt">{t('forms.row.there')}</ErrorNote> : null}
      {read.state === 'unsure' ? <ErrorNote kind="doubt">{t('forms.unsure.text')}</ErrorNote> : null}
      <div className={styles['tools']}>
        {read.fit ? (
          <Button kind={read.state === 'unsure' ? 'primary' : 'plain'} onPress={() => again(asPersons())}>
            {t(read.state === 'unsure' ? 'forms.unsure.right' : 'forms.again')}
          </Button>
        ) : (
          <Button onPress={() => again(read)}>{t('forms.again')}</Button>
        )}
        {lies ? (
          <Button icon={<Rows3 size={16} aria-hidden />} onPress={() => viewer.current?.draw('rectangle')}>
            {t('forms.row.draw')}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          icon={<Trash2 size={16} aria-hidden />}
          onPress={() => void told(() => pages.remove(read))}
        >
          {t('forms.page.remove')}
        </Button>
        <span className={styles['soft']}>{t(`forms.lay.keys.${form.kind}`)}</span>
      </div>
      <PageView
        page={page}
        handle={viewer}
        label={t('reader.picture', { page: nameOfPage(page, speech) })}
        regions={{
          pageId: page.id,
          items: laidMarks(form, read, { frame: t('forms.frame') }),
          selected: selected === FRAME ? FRAME : null,
          texts: textsOf(speech),
          onSelect: (id) => setSelected(id === null ? null : FRAME),
          onDrawing: () => undefined,
          onDrawn: drawRow,
          async onReshaped(id, shape) {
            const map = id === FRAME ? mapOfFrame(form, shape) : null
            const certainty = read.fit?.certainty ?? 0
            return map
              ? told(() => pages.change({ ...read, fit: { map, certainty, by: 'person' } }, 'forms.undo.laid'))
              : false
          },
          onRemove: () => undefined,
          onOpen: () => undefined,
        }}
      />
    </div>
  )
}

function textsOf({ t }: Speech): RegionsOnPage['texts'] {
  return {
    hint: { rectangle: t('regions.hint.rectangle'), polygon: t('regions.hint.polygon') },
    corner: (number) => t('regions.corner', { number }),
  }
}
