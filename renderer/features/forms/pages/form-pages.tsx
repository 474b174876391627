import { useState, type ReactNode } from 'react'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import type { FormPage } from '../../../../shared/domain/forms/form-page.ts'
import { nameOfPage } from '../../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import styles from '../forms.module.css'
import type { FormPagesHand } from '../use-form-pages.ts'
import { ApplyBar } from './apply-bar.tsx'
import { LaidPage } from './laid-page.tsx'

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
