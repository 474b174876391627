import type { ReactNode } from 'react'
import { usesOf, type NamingIndex } from '../../../shared/domain/authority-uses.ts'
import type { AuthorityId } from '../../../shared/domain/ids.ts'
import type { AuthorityHit } from '../../../shared/text/authority-search.ts'
import { authorityFacts } from '../../ports/authority-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { afterPress, toggled, type Selection } from '../../ui/selection.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './authorities.module.css'
import { useRemoval } from './removal.tsx'
import type { AuthorityHand } from './use-authority-hand.ts'

/** Pixels. */
const ROW = 44

interface ListProps {
  readonly hits: readonly AuthorityHit[]
  readonly naming: NamingIndex
  readonly selection: Selection<AuthorityId>
  readonly onSelect: (selection: Selection<AuthorityId>) => void
  readonly hand: AuthorityHand
}

/** The records: Shift and Ctrl choose several, Space one more, Delete removes. */
export function AuthorityList({ hits, naming, selection, onSelect, hand }: ListProps): ReactNode {
  const { t } = useSpeech()
  const activeIndex = hits.findIndex(({ record }) => record.id === selection.active)
  const inHand = hits[activeIndex]?.record
  const removal = useRemoval(hand, naming)
  return (
    <>
      <VirtualList
        className={styles['list']}
        label={t('authorities.list')}
        multiple
        items={hits}
        rowHeight={ROW}
        keyOf={({ record }) => record.id}
        isSelected={({ record }) => selection.chosen.has(record.id)}
        activeIndex={activeIndex}
        onMove={({ record }, _index, { by, ...held }) => {
          onSelect(afterPress(selection, record.id, { held, by, order: hits.map((hit) => hit.record.id) }))
        }}
        onKeyDown={(event) => {
          if (!inHand) return
          if (event.key === ' ') onSelect(toggled(selection, inHand.id))
          else if (event.key === 'Delete') removal.ask(inHand)
          else return
          event.preventDefault()
        }}
      >
        {(hit) => <Row hit={hit} naming={naming} />}
      </VirtualList>
      {removal.dialog}
    </>
  )
}

function Row({ hit, naming }: { readonly hit: AuthorityHit; readonly naming: NamingIndex }): ReactNode {
  const speech = useSpeech()
  const { record, name } = hit
  const count = usesOf(record, naming).linked.length
  const facts = [authorityFacts(record, speech), count > 0 ? speech.t('authorities.uses', { count }) : '']
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>
        {record.name}
        {name === record.name ? null : <span className={styles['soft']}> · {name}</span>}
      </span>
      <span className={styles['factsLine']}>{facts.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
