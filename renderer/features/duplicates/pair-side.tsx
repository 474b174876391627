import { useEffect, useRef, useState, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPicture } from '../../ports/page-picture.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import styles from './duplicates.module.css'

/** One page of a pair: its picture, and what tells it from the other, which is told in bold. */
export function PairSide(props: { readonly label: string; readonly page: Page; readonly beside: Page }): ReactNode {
  const { page, beside } = props
  return (
    <section className={styles['side']} aria-label={props.label}>
      <Picture page={page} />
      <Facts page={page} larger={areaOf(page) > areaOf(beside)} />
    </section>
  )
}

const areaOf = ({ size }: Page): number => size.width * size.height

function Picture({ page }: { readonly page: Page }): ReactNode {
  const speech = useSpeech()
  const { url, failure } = useShownPicture(page)
  const box = useRef<HTMLDivElement>(null)
  const fit = useSizeOf(box)
  return (
    <div ref={box} className={styles['picture']}>
      {failure && url === null ? <ErrorNote>{explain(failure.error, speech)}</ErrorNote> : null}
      {fit && (url !== null || !failure) ? (
        <Thumb url={url} colour={page.colour} size={page.size} rotation={page.rotation} fit={fit} />
      ) : null}
    </div>
  )
}

/** How much room there is; null before it was measured. */
function useSizeOf(box: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return size
}

function Facts({ page, larger }: { readonly page: Page; readonly larger: boolean }): ReactNode {
  const { t, date, bytes } = useSpeech()
  const [, dispatch] = useDesk()
  const { unit, size } = useWhatIsKnown(page)
  const name = unit ? nameOf(unit) : '—'
  const written = unit ? firstText(unit.description, 'date') : ''
  const pixels = t('duplicates.fact.pixels', { ...page.size })
  return (
    <ul className={styles['facts']}>
      <li>
        <Button
          kind="quiet"
          label={t('duplicates.openNamed', { name })}
          onPress={() => dispatch({ type: 'read', unitId: page.unitId, pageId: page.id })}
        >
          {name}
        </Button>
      </li>
      <li className={styles['file']} title={page.path}>
        {page.path}
      </li>
      <li>
        {larger ? <strong>{pixels}</strong> : pixels}
        {size === null ? null : ` · ${bytes(size)}`}
      </li>
      {written === '' ? null : <li>{t('duplicates.fact.date', { date: written })}</li>}
      {unit ? <li className={styles['soft']}>{t('duplicates.fact.added', { when: date(unit.createdAt) })}</li> : null}
    </ul>
  )
}

interface Known {
  readonly unit: Unit | null
  /** Bytes of the file; null where it can't be had, which the picture tells. */
  readonly size: number | null
}

const NOTHING: Known = { unit: null, size: null }

function useWhatIsKnown(page: Page): Known {
  const { repositories } = useServices()
  const [known, setKnown] = useState<Known>(NOTHING)
  const { unitId, original } = page
  useEffect(() => {
    let gone = false
    const size = repositories.originals.read(original).then(
      (blob) => blob.size,
      () => null,
    )
    void Promise.all([repositories.units.get(unitId), size]).then(([unit, length]) => {
      if (!gone) setKnown({ unit: unit ?? null, size: length })
    })
    return () => {
      gone = true
    }
  }, [repositories, unitId, original])
  return known
}
