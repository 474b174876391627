import { Files } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PageHolder } from '../../../shared/domain/arrange-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ItemChooser } from './item-chooser.tsx'
import { commandOf, type PageCommand } from './page-commands.ts'
import { PageGrid } from './page-grid.tsx'
import { PageTools } from './page-tools.tsx'
import styles from './pages.module.css'
import { MOST_ITEMS, useHolders } from './use-holders.ts'
import { usePageActions, type PageActions } from './use-page-actions.ts'
import { usePageHand, type PageHand } from './use-page-hand.ts'

/** Brings the pages of the chosen items into their order: by mouse or by keyboard, each step to be undone. */
export function PagesPage(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const chosen = desk.selection.size > 0 ? desk.selection : new Set(desk.scope === null ? [] : [desk.scope])
  return (
    <Page
      fill
      title={t('pages.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <Shown chosen={chosen} />
    </Page>
  )
}

function Shown({ chosen }: { readonly chosen: Parameters<typeof useHolders>[0] }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const screen = useHolders(chosen)
  switch (screen.status) {
    case 'loading':
      return null
    case 'error':
      return <ErrorNote>{explain(screen.error, speech)}</ErrorNote>
    case 'none':
      return (
        <EmptyState icon={<Files size={32} strokeWidth={1.25} />} title={t('pages.none.title')}>
          <p>{t('pages.none.text')}</p>
        </EmptyState>
      )
    case 'too-many':
      return (
        <EmptyState icon={<Files size={32} strokeWidth={1.25} />} title={t('pages.none.title')}>
          <p>{t('pages.too-many', { count: screen.count, most: MOST_ITEMS })}</p>
        </EmptyState>
      )
    case 'ready':
      return <Organiser holders={screen.holders} />
  }
}

function Organiser({ holders }: { readonly holders: readonly PageHolder[] }): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const [choosing, setChoosing] = useState(false)
  const hand = usePageHand(holders, desk.reader?.pageId ?? null)
  const actions = usePageActions({ holders, chosen: hand.chosen, active: hand.active })
  const perform = (command: PageCommand): void => run(command, { hand, actions, choose: () => setChoosing(true) })
  const open = (pageId: PageId): void => {
    const unit = holders.find(({ pages }) => pages.some((page) => page.id === pageId))?.unit
    if (unit) dispatch({ type: 'read', unitId: unit.id, pageId })
  }
  return (
    <div className={styles['organiser']}>
      <PageTools holders={holders} hand={hand} cut={actions.cut.size} onCommand={perform} />
      <PageGrid
        holders={holders}
        hand={hand}
        actions={actions}
        onOpen={open}
        onCommandKey={(event) => {
          const command = commandOf(event)
          if (command) perform(command)
          return command !== null
        }}
      />
      <p className={styles['said']} role="status">
        {actions.cut.size > 0 ? t('pages.cut-hint', { count: actions.cut.size }) : ''}
      </p>
      {choosing ? (
        <ItemChooser
          count={hand.chosen.size}
          onClose={() => setChoosing(false)}
          onChoose={(unitId) => void actions.moveToItem(unitId)}
        />
      ) : null}
    </div>
  )
}

interface Performing {
  readonly hand: PageHand
  readonly actions: PageActions
  readonly choose: () => void
}

function run(command: PageCommand, { hand, actions, choose }: Performing): void {
  switch (command) {
    case 'earlier':
      return actions.shift(-1)
    case 'later':
      return actions.shift(1)
    case 'cut':
      return actions.takeOut()
    case 'paste':
      return actions.paste()
    case 'new-item':
      return actions.split('chosen')
    case 'split-here':
      return actions.split('from-here')
    case 'merge':
      return void actions.merge()
    case 'move-to':
      return hand.chosen.size > 0 ? choose() : undefined
    case 'cover':
      return actions.cover()
    case 'trash':
      return actions.trash()
    case 'all':
      return hand.choose(hand.order)
  }
}
