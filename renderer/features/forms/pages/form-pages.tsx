import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import type { FormPage } from '../../../../shared/domain/forms/form-page.ts'
import type { TablePage } from '../../../../shared/forms/form-table.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain, explainCode } from '../../../ports/explain.ts'
import { nameOfPage } from '../../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import styles from '../forms.module.css'
import { PageView } from '../page-view.tsx'
import type { FormPagesHand } from '../use-form-pages.ts'
import { ApplyBar } from './apply-bar.tsx'
import { FRAME, laidMarks, mapOfFrame } from './laid-form.ts'

/** Pixels. */
const ROW = 40

/** The pages that a form reads: how each of them stands, and where the form lies on the one in hand. */
export function FormPages({ form, pages }: { readonly form: Form; readonly pages: FormPagesHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pages.all.findIndex(({ read }) => read.state === 'unsure'),
    ),
  )
  const shown = pages.all[Math.min(at, pages.all.length - 1)]
  return (
    <>
      <ApplyBar form={form} pages={pages} />
      {pages.isReady && pages.all.length === 0 ? <p className={styles['soft']}>{t('forms.pages.none')}</p> : null}
      {shown ? (
        <div className={styles['editor']}>
          <LaidPage key={shown.read.id} form={form} shown={shown} pages={pages} />
          <VirtualList
            className={styles['pageList']}
            label={t('forms.pages')}
            items={pages.all}
            rowHeight={ROW}
            keyOf={({ read }) => read.id}
            activeIndex={pages.all.indexOf(shown)}
            onMove={(_, index) => setAt(index)}
          >
            {({ page, read }) => (
              <span className={styles['pageRow']}>
                <span className={styles['grow']}>{nameOfPage(page, speech)}</span>
                <span className={styles[read.state === 'read' ? 'soft' : 'amiss']}>{stateWords(read, speech)}</span>
              </span>
            )}
          </VirtualList>
        </div>
      ) : null}
    </>
  )
}

function stateWords({ state, fit, rows }: FormPage, { t, percent }: Speech): string {
  const sure = fit?.by === 'person' ? t('forms.fit.person') : percent(Math.round((fit?.certainty ?? 0) * 100) / 100)
  return t(`forms.state.${state}`, { count: rows.length, sure })
}

function LaidPage(props: { readonly form: Form; readonly shown: TablePage; readonly pages: FormPagesHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const services = useServices()
  const [selected, setSelected] = useState<string | null>(FRAME)
  const [fault, setFault] = useState<unknown>(null)
  const { form, pages } = props
  const { page, read } = props.shown
  const told = async (work: () => Promise<void>): Promise<boolean> => {
    setFault(null)
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
  return (
    <div className={styles['drawn']}>
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
      {read.failure ? <ErrorNote>{explainCode(read.failure.code, read.failure.message, speech)}</ErrorNote> : null}
      {read.state === 'unsure' ? <ErrorNote kind="doubt">{t('forms.unsure.text')}</ErrorNote> : null}
      <div className={styles['tools']}>
        {read.fit ? (
          <Button kind={read.state === 'unsure' ? 'primary' : 'plain'} onPress={() => again(asPersons())}>
            {t(read.state === 'unsure' ? 'forms.unsure.right' : 'forms.again')}
          </Button>
        ) : (
          <Button onPress={() => again(read)}>{t('forms.again')}</Button>
        )}
        <Button
          kind="quiet"
          icon={<Trash2 size={16} aria-hidden />}
          onPress={() => void told(() => pages.remove(read))}
        >
          {t('forms.page.remove')}
        </Button>
        <span className={styles['soft']}>{t('forms.lay.keys')}</span>
      </div>
      <PageView
        page={page}
        label={t('reader.picture', { page: nameOfPage(page, speech) })}
        regions={{
          pageId: page.id,
          items: laidMarks(form, read, { frame: t('forms.frame') }),
          selected: selected === FRAME ? FRAME : null,
          texts: {
            hint: { rectangle: t('regions.hint.rectangle'), polygon: t('regions.hint.polygon') },
            corner: (number) => t('regions.corner', { number }),
          },
          onSelect: (id) => setSelected(id === null ? null : FRAME),
          onDrawing: () => undefined,
          onDrawn: () => undefined,
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
