import { useCallback, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { codeBeside, nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { firstText } from '../../../shared/domain/description.ts'
import { fold } from '../../../shared/text/fold.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatchedOf } from '../../ports/watch.ts'
import { PlainDialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import { movedIndex, VirtualList } from '../../ui/virtual-list.tsx'
import styles from './compare.module.css'
import type { Choice } from './comparison.ts'

const ROW = 28
const PAGE_ROW = 76

/** A page chosen by its item, found by typing, and its place there. */
export function PageChooser(props: {
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <PlainDialog open size="wide" title={t('compare.choose')} onClose={props.onClose}>
      <Chooser onChoose={props.onChoose} />
    </PlainDialog>
  )
}

function Chooser({ onChoose }: { readonly onChoose: (choice: Choice) => void }): ReactNode {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [pageAt, setPageAt] = useState(0)
  const units = useItems(typed)
  const unit = units[Math.min(at, units.length - 1)]
  const pages = usePagesOf(unit?.id ?? null)
  const moveTo = (index: number): void => {
    setAt(index)
    setPageAt(0)
  }
  const choose = (): void => {
    // Somebody quick chooses an item before its pages are there.
    if (unit) onChoose({ unitId: unit.id, pageId: pages[pageAt]?.id ?? null, after: 0 })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = ['Home', 'End'].includes(event.key) ? null : movedIndex(event.key, at, { count: units.length, page: 8 })
    if (to !== null) moveTo(to)
    else if (event.key === 'Enter') choose()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles['chooser']}>
      <div className={styles['items']}>
        <TextField
          label={t('compare.item')}
          type="search"
          value={typed}
          autoFocus
          onChange={(text) => {
            setTyped(text)
            moveTo(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles['itemList']}>
          <VirtualList
            label={t('compare.items')}
            items={units}
            rowHeight={ROW}
            keyOf={({ id }) => id}
            activeIndex={units.length === 0 ? -1 : Math.min(at, units.length - 1)}
            onMove={(_, index) => moveTo(index)}
            onOpen={choose}
          >
            {(each) => (
              <span className={styles['item']}>
                <CodeOf unit={each} />
                <span className={styles['itemName']}>{nameOf(each)}</span>
              </span>
            )}
          </VirtualList>
        </div>
      </div>
      <div className={styles['pageList']}>
        <VirtualList
          label={t('compare.pages')}
          items={pages}
          rowHeight={PAGE_ROW}
          keyOf={({ id }) => id}
          activeIndex={pages.length === 0 ? -1 : pageAt}
          onMove={(_, index) => setPageAt(index)}
          onOpen={choose}
        >
          {(page, index) => <PageRow page={page} number={index + 1} />}
        </VirtualList>
      </div>
    </div>
  )
}

function CodeOf({ unit }: { readonly unit: Unit }): ReactNode {
  const code = codeBeside(unit)
  return code === '' ? null : <span className={styles['code']}>{code}</span>
}

function PageRow(props: { readonly page: Page; readonly number: number }): ReactNode {
  const { t } = useSpeech()
  const { page } = props
  return (
    <span className={styles['pageRow']}>
      <span className={styles['thumb']}>
        <Thumb
          url={useThumbnail(page)}
          colour={page.colour}
          size={page.size}
          rotation={page.rotation}
          fit={{ width: 60, height: 64 }}
        />
      </span>
      {t('reader.page-number', { page: props.number })}
    </span>
  )
}

/** The items whose title or reference code has what is typed. */
function useItems(typed: string): readonly Unit[] {
  const tree = useUnitTree()
  return useMemo(() => {
    const all = tree.status === 'ready' ? tree.value : []
    const words = fold(typed).split(' ').filter(Boolean)
    const holdsPages = all.filter(({ level }) => level === 'item' || level === 'file')
    return holdsPages.filter((unit) => {
      const said = fold(`${firstText(unit.description, 'referenceCode')} ${nameOf(unit)}`)
      return words.every((word) => said.includes(word))
    })
  }, [tree, typed])
}

const NO_PAGES: readonly Page[] = []

function usePagesOf(unitId: UnitId | null): readonly Page[] {
  const { pages } = useServices().repositories
  const watched = useWatchedOf(
    unitId,
    useCallback(
      (id: UnitId | null) => (id === null ? { subscribe: () => () => undefined } : pages.watchUnit(id)),
      [pages],
    ),
  )
  return watched.status === 'ready' ? watched.value : NO_PAGES
}
