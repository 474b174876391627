import { useState } from 'react'
import {
  chosenPages,
  fromPageOn,
  mergeItems,
  movePages,
  placeBeside,
  setCover,
  shiftPages,
  splitPages,
  type PageHolder,
  type PagePlace,
} from '../../../shared/domain/arrange-pages.ts'
import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'

/** What a hand can do with the pages shown. Each is one step that can be undone. */
export interface PageActions {
  /** Pages that wait to be pasted. */
  readonly cut: ReadonlySet<PageId>
  shift(step: -1 | 1): void
  move(ids: ReadonlySet<PageId>, place: PagePlace): void
  moveToItem(unitId: UnitId): Promise<void>
  takeOut(): void
  /** Puts what is cut after the page where the keyboard is. */
  paste(): void
  /** Makes an item of the chosen pages, or of the active one and all after it. */
  split(what: 'chosen' | 'from-here'): void
  merge(): Promise<void>
  cover(): void
  trash(): void
}

export interface PagesHand {
  readonly holders: readonly PageHolder[]
  readonly chosen: ReadonlySet<PageId>
  readonly active: PageId | null
}

const NONE: ReadonlySet<PageId> = new Set()

export function usePageActions({ holders, chosen, active }: PagesHand): PageActions {
  const { undo, clock, newId, repositories } = useServices()
  const [desk, dispatch] = useDesk()
  const tree = useUnitTree()
  const [cut, setCut] = useState(NONE)
  const moment = () => ({ at: clock.now(), newId })
  const run = (label: PagesLabel, changes: readonly Change[]): void => {
    if (changes.length > 0) void undo.run({ label, changes })
  }
  const split = (ids: ReadonlySet<PageId>): void => {
    const parentId = holderOf(holders, ids)?.unit.parentId ?? null
    const index = indexTree(tree.status === 'ready' ? tree.value : [])
    const made = splitPages(holders, ids, { ...moment(), siblings: index.childrenOf.get(parentId) ?? [] })
    if (!made) return
    run('pages.undo.split', made.changes)
    // The new item is shown beside the others.
    dispatch({ type: 'select', unitIds: [...desk.selection, made.made.id], anchor: desk.anchor })
  }
  return {
    cut,
    shift: (step) => run('pages.undo.move', shiftPages(holders, chosen, step)),
    move: (ids, place) => run('pages.undo.move', movePages(holders, ids, place)),
    async moveToItem(unitId) {
      const known = holders.some(({ unit }) => unit.id === unitId)
      const unit = known ? undefined : await repositories.units.get(unitId)
      const more = unit ? [{ unit, pages: await repositories.pages.ofUnit(unitId) }] : []
      run('pages.undo.move', movePages([...holders, ...more], chosen, { unitId, before: null }))
    },
    takeOut: () => setCut(new Set(chosen)),
    paste() {
      const place = active === null ? null : placeBeside(holders, active, 'after')
      if (place) run('pages.undo.move', movePages(holders, cut, place))
      setCut(NONE)
    },
    split: (what) => {
      if (what === 'chosen') split(chosen)
      else if (active !== null) split(fromPageOn(holders, active))
    },
    async merge() {
      const links = await repositories.places.linksOf(holders.map(({ unit }) => unit.id))
      run('pages.undo.merge', mergeItems(holders, links, moment()))
    },
    cover() {
      const unit = holders.find(({ pages }) => pages.some((page) => page.id === active))?.unit
      if (unit && active !== null) {
        run('pages.undo.cover', setCover(unit, unit.cover === active ? null : active, clock.now()))
      }
    },
    trash: () => run('pages.undo.trash', trashed(holders, chosen, clock.now())),
  }
}

type PagesLabel = 'pages.undo.move' | 'pages.undo.split' | 'pages.undo.merge' | 'pages.undo.cover' | 'pages.undo.trash'

function holderOf(holders: readonly PageHolder[], ids: ReadonlySet<PageId>): PageHolder | undefined {
  return holders.find(({ pages }) => pages.some((page) => ids.has(page.id)))
}

function trashed(holders: readonly PageHolder[], ids: ReadonlySet<PageId>, now: string): readonly Change[] {
  return puts(
    'pages',
    chosenPages(holders, ids).map((page) => ({ ...page, deletedAt: now })),
  )
}
