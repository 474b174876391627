import { SearchX } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { dateWish, isOfTime, unitsOfTime, type DateWish } from './by-date.ts'
import { DateFilter } from './date-filter.tsx'
import { findResults, MOST_HITS, rowsOf, type ResultGroup, type ResultHit, type ResultRow } from './results.ts'
import styles from './search.module.css'

/** Pixels. */
const UNIT_ROW = 40
const HIT_ROW = 72

type Found =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly groups: readonly ResultGroup[] }

/** What the search found by words, by date or by both, unit by unit; Enter opens the page with the words lit. */
export function SearchResults(): ReactNode {
  const { language } = useSpeech()
  const [{ dates, query }] = useDesk()
  const wish = useMemo(() => dateWish(dates, language), [dates, language])
  const byWords = useFound(wish)
  const byTime = useUnitsOfTime(wish)
  const found = query === '' ? byTime : byWords
  if (!dates) return <FoundPart found={found} />
  return (
    <section className={styles['results']}>
      <DateFilter dates={dates} wish={wish} />
      {query === '' && wish.kind !== 'time' ? null : <FoundPart found={found} />}
    </section>
  )
}

function FoundPart({ found }: { readonly found: Found }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [{ query }] = useDesk()
  if (found.status === 'loading') return null
  if (found.status === 'error') return <ErrorNote>{explain(found.error, speech)}</ErrorNote>
  const hits = found.groups.reduce((sum, group) => sum + group.hits.length, 0)
  const units = found.groups.length
  if (units === 0)
    return (
      <EmptyState icon={<SearchX size={32} strokeWidth={1.25} />} title={t('search.none.title')}>
        <p>{t(query === '' ? 'search.dates.none' : 'search.none.text')}</p>
      </EmptyState>
    )
  return (
    <section className={styles['results']}>
      <header className={styles['head']}>
        <h2>{headingOf(query, speech)}</h2>
        <span role="status">
          {query === '' ? t('search.dates.found', { count: units }) : t('search.count', { hits, units })}
        </span>
        {hits >= MOST_HITS ? <span>{t('search.first', { count: MOST_HITS })}</span> : null}
      </header>
      <div className={styles['list']}>
        <Rows groups={found.groups} />
      </div>
    </section>
  )
}

function headingOf(query: string, { t }: Speech): string {
  return query === '' ? t('search.dates') : t('search.results', { query })
}

/** The units of the time that is sought; all of them, where no words are. */
function useUnitsOfTime(wish: DateWish): Found {
  const tree = useUnitTree()
  const { book } = useTemplates()
  return useMemo(() => {
    if (tree.status !== 'ready') return tree
    return { status: 'ready', groups: wish.kind === 'time' ? unitsOfTime(tree.value, wish, book) : [] }
  }, [tree, wish, book])
}

/** Found again when the query or the archive changes, or pages have been read; until then what was found stays. */
function useFound(wish: DateWish): Found {
  const { repositories } = useServices()
  const [{ collectionId, query }] = useDesk()
  const { book } = useTemplates()
  const tree = useUnitTree()
  const backlog = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchBacklog(collectionId) : null), [repositories, collectionId]),
  )
  const unread = backlog.status === 'ready' ? backlog.value.queued : 0
  const [found, setFound] = useState<Found>({ status: 'loading' })
  useEffect(() => {
    if (!collectionId || query === '') return
    let stale = false
    const isWanted = wish.kind === 'time' ? isOfTime(wish, book) : undefined
    findResults(repositories, { collectionId, query, isWanted }).then(
      (groups) => stale || setFound({ status: 'ready', groups }),
      (error: unknown) => stale || setFound({ status: 'error', error }),
    )
    return () => {
      stale = true
    }
  }, [repositories, collectionId, query, wish, book, tree, unread])
  return found
}

function Rows({ groups }: { readonly groups: readonly ResultGroup[] }): ReactNode {
  const speech = useSpeech()
  const [desk, dispatch] = useDesk()
  const rows = useMemo(() => rowsOf(groups), [groups])
  const [active, setActive] = useState<string | null>(null)
  const open = (row: ResultRow): void => {
    const hit = row.kind === 'hit' ? row.hit : row.group.hits.find((each) => each.page)
    const page = hit?.page ?? null
    const { unit } = row.group
    if (!page && unit.level !== 'item' && unit.level !== 'file') return dispatch({ type: 'scope', unitId: row.unitId })
    dispatch({
      type: 'read',
      unitId: row.unitId,
      query: desk.query,
      ...(page && { pageId: page.id }),
      ...(hit?.region && { regionId: hit.region.id }),
    })
  }
  return (
    <VirtualList
      label={headingOf(desk.query, speech)}
      items={rows}
      rowHeight={(row) => (row.kind === 'unit' ? UNIT_ROW : HIT_ROW)}
      keyOf={(row) => row.key}
      activeIndex={rows.findIndex((row) => row.key === active)}
      onMove={(row) => {
        setActive(row.key)
        dispatch({ type: 'select', unitIds: [row.unitId] })
      }}
      onOpen={open}
    >
      {(row) => (row.kind === 'unit' ? <UnitRow group={row.group} /> : <HitRow hit={row.hit} />)}
    </VirtualList>
  )
}

function UnitRow({ group }: { readonly group: ResultGroup }): ReactNode {
  const { description } = group.unit
  // Found by its date alone, a unit tells it.
  const told = [firstText(description, 'referenceCode'), group.hits.length === 0 ? firstText(description, 'date') : '']
  return (
    <div className={cx(styles['row'], styles['unit'])}>
      <span>{nameOf(group.unit)}</span>
      <span className={styles['code']}>{told.filter((text) => text !== '').join(' · ')}</span>
    </div>
  )
}

function whereText({ page, region }: ResultHit, { t }: Speech): string {
  if (!page) return t('search.inDescription')
  if (page.leaf && !region) return leafLabel(page.leaf, { t })
  return t(region ? 'search.region' : 'search.page', { number: page.order + 1 })
}

function HitRow({ hit }: { readonly hit: ResultHit }): ReactNode {
  const speech = useSpeech()
  const { page } = hit
  const url = useThumbnail(page)
  return (
    <div className={styles['row']}>
      <div className={styles['picture']}>
        {page ? (
          <Thumb
            url={url}
            colour={page.colour}
            size={page.size}
            rotation={page.rotation}
            fit={{ width: 56, height: 64 }}
          />
        ) : null}
      </div>
      <div className={styles['text']}>
        <div className={styles['where']}>{whereText(hit, speech)}</div>
        <div className={styles['snippet']}>
          {hit.parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}
        </div>
      </div>
    </div>
  )
}
