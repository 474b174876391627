import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import type { Leaf } from '../../../shared/domain/leaf.ts'
import { ancestors, indexTree } from '../../../shared/domain/unit-tree.ts'
import {
  CITATION_STYLES,
  cite,
  citationsAsHtml,
  citationsAsText,
  type CitedText,
} from '../../../shared/formats/citation/cite.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePreferences } from '../../ports/preferences.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './browse.module.css'

/** As many citations as are shown; all are copied. */
const SHOWN = 20

type Copying =
  { readonly status: 'no' } | { readonly status: 'done' } | { readonly status: 'failed'; readonly error: unknown }

/** Cites the chosen units in a style of the user's choice, and puts that on the clipboard, plain and with italics. */
export function CiteDialog(props: { readonly ids: readonly UnitId[]; readonly onClose: () => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [{ citationStyle }, prefer] = usePreferences()
  const [copying, setCopying] = useState<Copying>({ status: 'no' })
  const citations = useCitations(props.ids)
  const copy = (): void => {
    copyRich(citationsAsText(citations), citationsAsHtml(citations)).then(
      () => setCopying({ status: 'done' }),
      (error: unknown) => setCopying({ status: 'failed', error }),
    )
  }
  return (
    <PlainDialog open size="wide" title={t('cite.title', { count: citations.length })} onClose={props.onClose}>
      <Select
        label={t('cite.style')}
        value={citationStyle}
        options={CITATION_STYLES.map((key) => ({ key, text: t(`cite.style.${key}`) }))}
        onChange={(style) => {
          setCopying({ status: 'no' })
          prefer({ citationStyle: style })
        }}
      />
      <div className={styles['citations']} role="group" aria-label={t('cite.preview')} tabIndex={0}>
        {citations.slice(0, SHOWN).map((citation, at) => (
          <p key={at}>
            {citation.map(({ text, italic }, run) =>
              italic ? <i key={run}>{text}</i> : <span key={run}>{text}</span>,
            )}
          </p>
        ))}
        {citations.length > SHOWN ? <p>{t('cite.more', { count: citations.length - SHOWN })}</p> : null}
      </div>
      {copying.status === 'failed' ? <ErrorNote>{explain(copying.error, speech)}</ErrorNote> : null}
      <p role="status" className={styles['copied']}>
        {copying.status === 'done' ? t('cite.copied', { count: citations.length }) : ''}
      </p>
      <div className={styles['formActions']}>
        <Button onPress={props.onClose}>{t('common.close')}</Button>
        <Button kind="primary" autoFocus onPress={copy}>
          {t('cite.copy')}
        </Button>
      </div>
    </PlainDialog>
  )
}

/** The citation of each unit, in the order of the tree; of the page that is read with its leaf. */
function useCitations(ids: readonly UnitId[]): readonly (readonly CitedText[])[] {
  const tree = useUnitTree()
  const [{ reader }] = useDesk()
  const [{ citationStyle }] = usePreferences()
  const leaf = useLeaf(reader?.unitId ?? null, reader?.pageId ?? null)
  return useMemo(() => {
    const index = indexTree(tree.status === 'ready' ? tree.value : [])
    const chosen = new Set(ids)
    return index.units
      .filter(({ id }) => chosen.has(id))
      .map((unit) => {
        const chain = [...ancestors(index, unit.id), unit]
        return cite(chain, reader?.unitId === unit.id ? leaf : null, citationStyle)
      })
  }, [tree, ids, reader, leaf, citationStyle])
}

/** The leaf that the open page shows; null where none is open, or nothing told it. */
function useLeaf(unitId: UnitId | null, pageId: PageId | null): Leaf | null {
  const { repositories } = useServices()
  const [leaf, setLeaf] = useState<Leaf | null>(null)
  useEffect(() => {
    let wanted = true
    if (unitId === null) return
    void repositories.pages.ofUnit(unitId).then((pages) => {
      const page = pageId === null ? pages[0] : pages.find(({ id }) => id === pageId)
      if (wanted) setLeaf(page?.leaf ?? null)
    })
    return () => {
      wanted = false
    }
  }, [repositories, unitId, pageId])
  return leaf
}

/** Programs that know no HTML get the plain text. */
async function copyRich(text: string, html: string): Promise<void> {
  const as = (content: string, type: string) => new Blob([content], { type })
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': as(text, 'text/plain'), 'text/html': as(html, 'text/html') }),
  ])
}
