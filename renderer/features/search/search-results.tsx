import { SearchX } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { findResults, MOST_HITS, rowsOf, type ResultGroup, type ResultHit, type ResultRow } from './results.ts'
import styles from './search.module.css'

/** Pixels. */
const UNIT_ROW = 40
const HIT_ROW = 72

type Found =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly groups: readonly ResultGroup[] }

/** What the search found, unit by unit; Enter opens the page with the words lit. */
export function SearchResults(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [desk] = useDesk()
  const found = useFound()
  if (found.status === 'loading') return null
  if (found.status === 'error') return <ErrorNote>{explain(found.error, speech)}</ErrorNote>
  const hits = found.groups.reduce((sum, group) => sum + group.hits.length, 0)
  if (hits === 0)
    return (
      <EmptyState icon={<SearchX size={32} strokeWidth={1.25} />} title={t('search.none.title')}>
        <p>{t('search.none.text')}</p>
      </EmptyState>
    )
  return (
    <section className={styles['results']}>
      <header className={styles['head']}>
        <h2>{t('search.results', { query: desk.query })}</h2>
        <span role="status">{t('search.count', { hits, units: found.groups.length })}</span>
        {hits >= MOST_HITS ? <span>{t('search.first', { count: MOST_HITS })}</span> : null}
      </header>
      <div className={styles['list']}>
        <Rows groups={found.groups} />
      </div>
    </section>
  )
}

/** Found again when the query or the archive changes, or pages have been read; until then what was found stays. */
function useFound(): Found {
  const { repositories } = useServices()
  const [{ collectionId, query }] = useDesk()
  const tree = useUnitTree()
  const backlog = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchBacklog(collectionId) : null), [repositories, collectionId]),
  )
  const unread = backlog.status === 'ready' ? backlog.value.queued : 0
  const [found, setFound] = useState<Found>({ status: 'loading' })
  useEffect(() => {
    if (!collectionId) return
    let stale = false
    findResults(repositories, collectionId, query).then(
      (groups) => stale || setFound({ status: 'ready', groups }),
      (error: unknown) => stale || setFound({ status: 'error', error }),
    )
    return () => {
      stale = true
    }
  }, [repositories, collectionId, query, tree, unread])
  return found
}

function Rows({ groups }: { readonly groups: readonly ResultGroup[] }): ReactNode {
  const { t } = useSpeech()
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
      label={t('search.results', { query: desk.query })}
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
  const code = firstText(group.unit.description, 'referenceCode')
  return (
    <div className={cx(styles['row'], styles['unit'])}>
      <span>{nameOf(group.unit)}</span>
      <span className={styles['code']}>{code}</span>
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
