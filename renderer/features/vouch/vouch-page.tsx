import { BadgeCheck } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { machineValues } from '../../../shared/domain/vouch.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { fieldName } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { Suggesting } from './suggesting.tsx'
import { VouchList } from './vouch-list.tsx'
import { fieldCounts, queueOf } from './vouch-queue.ts'
import styles from './vouch.module.css'

const ALL = ''

/**
 * The values that machines made and nobody has vouched for, over the collection, one after the other or by field. `suggests`:
 * more are looked for at once.
 */
export function VouchPage(props: { readonly suggests?: boolean }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const tree = useUnitTree()
  const root = useKeptFocus()
  const units = tree.status === 'ready' ? tree.value : null
  const values = useMemo(() => machineValues(units ?? []), [units])
  const counts = useMemo(() => fieldCounts(values), [values])
  const [chosen, setChosen] = useState(ALL)
  const field = counts.has(chosen) ? chosen : null
  const queue = useMemo(() => queueOf(values, field), [values, field])
  const options = [...counts].map(([name, count]) => ({
    key: name,
    text: t('vouch.field', { field: fieldName(name, speech), count }),
  }))
  return (
    <Page
      fill
      title={t('vouch.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {tree.status === 'error' ? <ErrorNote>{explain(tree.error, speech)}</ErrorNote> : null}
      <div ref={root} tabIndex={-1} className={styles['page']}>
        <Suggesting atOnce={props.suggests === true} />
        {values.length > 0 ? (
          <>
            <Select
              className={styles['fields']}
              label={t('vouch.fields')}
              value={field ?? ALL}
              options={[{ key: ALL, text: t('vouch.all', { count: values.length }) }, ...options]}
              onChange={setChosen}
            />
            <VouchList key={field ?? ALL} queue={queue} index={indexTree(units ?? [])} bulk={field !== null} />
          </>
        ) : null}
        {units && values.length === 0 ? <Nothing /> : null}
      </div>
    </Page>
  )
}

function Nothing(): ReactNode {
  const { t } = useSpeech()
  return (
    <EmptyState icon={<BadgeCheck size={32} strokeWidth={1.25} />} title={t('vouch.none.title')}>
      <p>{t('vouch.none.text')}</p>
    </EmptyState>
  )
}
