import { FolderOpen, Images, MapPinned } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './browse.module.css'
import { NarrowedMark } from './narrowed-mark.tsx'
import { Reviewed } from './reviewed.tsx'
import { itemsScreen, onlyNarrowed } from './screen.ts'

/** The items of the chosen unit for a view to draw, or what stands there instead. */
export function WithItems(props: { readonly children: (items: readonly Unit[]) => ReactNode }): ReactNode {
  const tree = useUnitTree()
  const [{ scope }] = useDesk()
  const speech = useSpeech()
  const screen = useMemo(() => itemsScreen(tree, scope), [tree, scope])
  switch (screen.status) {
    case 'loading':
      return null
    case 'error':
      return <ErrorNote>{explain(screen.error, speech)}</ErrorNote>
    case 'empty':
      return <NoItems of={screen.of} />
    case 'ready':
      return <Narrowed items={screen.items}>{props.children}</Narrowed>
  }
}

/** Those of the items that the map shows, where everything is narrowed to that. */
function Narrowed(props: {
  readonly items: readonly Unit[]
  readonly children: (items: readonly Unit[]) => ReactNode
}): ReactNode {
  const { t } = useSpeech()
  const [{ narrowed }, dispatch] = useDesk()
  const items = useMemo(() => onlyNarrowed(props.items, narrowed), [props.items, narrowed])
  if (!narrowed) return <Reviewed items={items}>{props.children}</Reviewed>
  return (
    <div className={styles['reviewed']}>
      <NarrowedMark />
      <div className={styles['reviewedItems']}>
        {items.length > 0 ? (
          <Reviewed items={items}>{props.children}</Reviewed>
        ) : (
          <EmptyState
            icon={<MapPinned size={32} strokeWidth={1.25} />}
            title={t('browse.narrowed.none')}
            actions={
              <Button onPress={() => dispatch({ type: 'narrow', on: false })}>{t('browse.review.show-all')}</Button>
            }
          />
        )}
      </div>
    </div>
  )
}

function NoItems(props: { readonly of: 'collection' | 'unit' }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const whole = props.of === 'collection'
  return (
    <EmptyState
      icon={whole ? <Images size={32} strokeWidth={1.25} /> : <FolderOpen size={32} strokeWidth={1.25} />}
      title={t(whole ? 'browse.empty.title' : 'browse.emptyUnit.title')}
      actions={
        <Button kind={whole ? 'primary' : 'plain'} onPress={() => dispatch({ type: 'task', task: 'import' })}>
          {t('command.import-folder')}
        </Button>
      }
    >
      <p>{t(whole ? 'browse.empty.text' : 'browse.emptyUnit.text')}</p>
    </EmptyState>
  )
}
