import { useMemo, useState, type ReactNode } from 'react'
import { useDesk } from '../../ports/context.tsx'
import { isDayFirst } from '../../ports/date-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import styles from '../../ui/finding.module.css'
import { Page } from '../../ui/page.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import type { BatchAct } from './batch-edits.ts'
import { BatchForm } from './batch-form.tsx'
import { BatchOutcomeView } from './batch-outcome.tsx'
import { useBatchUnits, type BatchScope } from './batch-scope.ts'
import { useBatchApply, useBatchPreview } from './use-batch.ts'
import { useBatchDraft } from './use-batch-draft.ts'

/** Changes a field of many units at once, or finds and replaces in descriptions: what each would say is shown first. */
export function BatchPage(props: { readonly begin: BatchAct }): ReactNode {
  const { t, language } = useSpeech()
  const [desk, dispatch] = useDesk()
  const { book } = useTemplates()
  const units = useBatchUnits()
  const [chosen, setChosen] = useState<BatchScope | null>(null)
  const scope = chosen ?? (desk.selection.size > 0 ? 'chosen' : desk.scope === null ? 'collection' : 'below')
  const those = units?.[scope] ?? NONE
  const draft = useBatchDraft(props.begin, those)
  // English readers may put the month first, so 4/5/1906 is left to them.
  const context = useMemo(() => ({ book, dayFirst: isDayFirst(language) }), [book, language])
  const preview = useBatchPreview(those, draft.edit, context)
  const hand = useBatchApply(`${scope} ${draft.key}`)
  const found = useKeptFocus()
  return (
    <Page
      fill
      title={t(props.begin === 'replace' ? 'batch.replace.title' : 'batch.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div className={styles['page']}>
        <BatchForm
          draft={draft}
          counts={
            units && { chosen: units.chosen.length, below: units.below.length, collection: units.collection.length }
          }
          scope={scope}
          onScope={setChosen}
        />
        <div ref={found} tabIndex={-1} className={styles['found']}>
          <BatchOutcomeView draft={draft} preview={preview} hand={hand} context={context} />
        </div>
      </div>
    </Page>
  )
}

const NONE: NonNullable<ReturnType<typeof useBatchUnits>>['chosen'] = []
