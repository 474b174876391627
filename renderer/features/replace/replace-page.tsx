import { useState, type ReactNode } from 'react'
import type { FindQuery } from '../../../shared/text/find-query.ts'
import { useScopedItems, type PagesScope } from '../../ports/chosen-pages.ts'
import { useDesk } from '../../ports/context.tsx'
import { findWords } from '../../ports/find-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { FindFields } from '../../ui/find-fields.tsx'
import styles from '../../ui/finding.module.css'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ReplaceOutcome } from './replace-outcome.tsx'
import { useReplace, type ReplaceHand } from './use-replace.ts'

/** Finds over the texts of many pages, shows everything in its context, and replaces what is ticked. */
export function ReplacePage(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const [chosen, setChosen] = useState<PagesScope | null>(null)
  const scope = chosen ?? (desk.selection.size > 0 || desk.scope !== null ? 'chosen' : 'collection')
  const hand = useReplace(scope)
  const found = useKeptFocus()
  return (
    <Page
      fill
      title={t('replace.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div className={styles['page']}>
        <Query hand={hand} scope={<Scope value={scope} onChange={setChosen} />} />
        <div ref={found} tabIndex={-1} className={styles['found']}>
          <ReplaceOutcome hand={hand} />
        </div>
      </div>
    </Page>
  )
}

function Query({ hand, scope }: { readonly hand: ReplaceHand; readonly scope: ReactNode }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [query, setQuery] = useState<FindQuery>({ find: '', replacement: '' })
  return (
    <form
      className={styles['query']}
      onSubmit={(event) => {
        event.preventDefault()
        void hand.find(query)
      }}
    >
      <FindFields {...findWords(query, setQuery, speech)} />
      {scope}
      <Button type="submit" kind={hand.state.kind === 'found' ? 'plain' : 'primary'}>
        {t('replace.search')}
      </Button>
    </form>
  )
}

function Scope(props: { readonly value: PagesScope; readonly onChange: (scope: PagesScope) => void }): ReactNode {
  const { t } = useSpeech()
  const items = useScopedItems()
  if (!items || items.chosen.length === 0) return null
  return (
    <Select
      label={t('words.scope')}
      value={props.value}
      options={[
        { key: 'chosen', text: t('words.scope.chosen', { count: items.chosen.length }) },
        { key: 'collection', text: t('words.scope.collection', { count: items.collection.length }) },
      ]}
      onChange={props.onChange}
    />
  )
}
