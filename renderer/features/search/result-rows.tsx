import { useMemo, useState, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import { codeBeside, nameOf } from '../../../shared/domain/unit.ts'
import { useDesk } from '../../ports/context.tsx'
import { leafLabel } from '../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { cx } from '../../ui/cx.ts'
import { Thumb } from '../../ui/thumb.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { rowsOf, type ResultGroup, type ResultHit, type ResultRow } from './results.ts'
import styles from './search.module.css'

/** Pixels. */
const UNIT_ROW = 40
const HIT_ROW = 72

/** What is found, as a list of units and of the places in them; Enter opens the page with the words lit. */
export function ResultRows(props: { readonly label: string; readonly groups: readonly ResultGroup[] }): ReactNode {
  const { label, groups } = props
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
      label={label}
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
  const told = [codeBeside(group.unit), group.hits.length === 0 ? firstText(description, 'date') : '']
  return (
    <div className={cx(styles['row'], styles['unit'])}>
      <span>{nameOf(group.unit)}</span>
      <span className={styles['code']}>{told.filter((text) => text !== '').join(' · ')}</span>
    </div>
  )
}

function whereText(hit: ResultHit, speech: Speech): string {
  const where = placeText(hit, speech)
  return hit.layer ? `${where} · ${speech.t(`layers.${hit.layer}`)}` : where
}

function placeText({ page, region }: ResultHit, speech: Speech): string {
  const { t } = speech
  if (!page) return t('search.inDescription')
  if (page.leaf && !region) return leafLabel(page.leaf, speech)
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
