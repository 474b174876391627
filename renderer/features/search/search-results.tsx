import { SearchX } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { plainQuery } from '../../../shared/text/words.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { dateWish, isOfTime, unitsOfTime, type DateWish } from './by-date.ts'
import { DateFilter } from './date-filter.tsx'
import { Misread } from './misread.tsx'
import { ResultRows } from './result-rows.tsx'
import { findResults, MOST_HITS, type ResultGroup } from './results.ts'
import styles from './search.module.css'

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
        {query === '' ? null : <Misread />}
      </EmptyState>
    )
  return (
    <section className={styles['results']}>
      <header className={styles['head']}>
        <h2>{headingOf(query, speech)}</h2>
        <span role="status">
          {query === '' ? t('search.dates.found', { count: units }) : t('search.count', { hits, units })}
        </span>
        {query === '' ? null : <Misread />}
        {hits >= MOST_HITS ? <span>{t('search.first', { count: MOST_HITS })}</span> : null}
      </header>
      <div className={styles['list']}>
        <ResultRows label={headingOf(query, speech)} groups={found.groups} />
      </div>
    </section>
  )
}

function headingOf(query: string, { t }: Speech): string {
  return query === '' ? t('search.dates') : t('search.results', { query: plainQuery(query) })
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
