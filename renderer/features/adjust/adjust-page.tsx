import { Images } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { isReshaped, type Adjusted } from '../../../shared/domain/adjust-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page as ScanPage } from '../../../shared/domain/page.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import styles from './adjust.module.css'
import { Bulk } from './bulk.tsx'
import { Editor } from './editor.tsx'
import { useAdjustMany } from './use-adjust-many.ts'
import { useAdjustPages } from './use-adjust-pages.ts'
import { useDrafts, type Drafts } from './use-drafts.ts'

/** Adjusts the pictures of pages: one by one with handles, or many at once with a review. Originals stay untouched. */
export function AdjustPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const pages = useAdjustPages()
  const many = useAdjustMany()
  // What was found on many pages waits to be looked at, whatever is selected by now.
  const list = pages.status === 'ready' ? (pages.value.length > 0 ? pages.value : many.pages) : []
  const drafts = useDrafts(list)
  const [asking, setAsking] = useState(false)
  const close = (): void => dispatch({ type: 'task', task: null })
  return (
    <Page
      fill
      title={t('adjust.title')}
      closeLabel={t('common.close')}
      onClose={() => (drafts.changed.size > 0 ? setAsking(true) : close())}
    >
      {pages.status === 'error' ? <ErrorNote>{explain(pages.error, speech)}</ErrorNote> : null}
      {pages.status === 'ready' && list.length === 0 ? (
        <EmptyState icon={<Images size={32} strokeWidth={1.25} />} title={t('adjust.none.title')}>
          <p>{t('adjust.none.text')}</p>
        </EmptyState>
      ) : null}
      {list.length > 0 ? <Work pages={list} drafts={drafts} /> : null}
      <ConfirmDialog
        open={asking}
        danger
        title={t('adjust.leave.title')}
        confirmLabel={t('adjust.leave.discard')}
        cancelLabel={t('adjust.leave.stay')}
        onConfirm={close}
        onCancel={() => setAsking(false)}
      >
        <p>{t('adjust.leave.text', { count: drafts.changed.size })}</p>
      </ConfirmDialog>
    </Page>
  )
}

function Work({ pages, drafts }: { readonly pages: readonly ScanPage[]; readonly drafts: Drafts }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [desk] = useDesk()
  const { adjust, adjustMany, reading } = useServices()
  const found = useAdjustMany()
  const [pageId, setPageId] = useState<PageId | null>(desk.reader?.pageId ?? null)
  const [many, setMany] = useState(found.state !== 'idle' || (desk.reader === null && pages.length > 1))
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  const [reshaped, setReshaped] = useState<ReadonlySet<PageId>>(new Set())
  const page = pages.find(({ id }) => id === pageId) ?? pages[0]
  const attempt = (work: Promise<unknown>): void => {
    setFailed(null)
    work.catch((error: unknown) => setFailed({ error }))
  }
  const apply = async (adjusted: ReadonlyMap<PageId, Adjusted>): Promise<void> => {
    const moved = [...pages, ...found.pages].filter((each) => {
      const becomes = adjusted.get(each.id)
      return becomes !== undefined && isReshaped(each, becomes)
    })
    await adjust.apply(adjusted)
    drafts.drop(new Set(adjusted.keys()))
    if (many) adjustMany.forget()
    setReshaped(new Set(moved.map(({ id }) => id)))
  }
  const readAgain = async (): Promise<void> => {
    await reading.request(
      pages.filter(({ id, original }) => reshaped.has(id) || hasTwin(original)),
      { first: true },
    )
    setReshaped(new Set())
  }
  const hasTwin = (original: ScanPage['original']): boolean =>
    pages.some((each) => reshaped.has(each.id) && each.original === original)
  const alike = (): void => {
    if (!page) return
    const others = pages.filter(({ id }) => id !== page.id)
    adjustMany.begin({ pages: others, edits: drafts.of(page).edits })
    setMany(true)
  }
  const root = useKeptFocus()
  if (!page) return null
  return (
    <div ref={root} tabIndex={-1} className={styles['work']}>
      {failed ? <ErrorNote>{explain(failed.error, speech)}</ErrorNote> : null}
      {reshaped.size > 0 ? (
        <ErrorNote
          kind="doubt"
          actions={<Button onPress={() => attempt(readAgain())}>{t('adjust.read-again')}</Button>}
        >
          {t('adjust.reshaped', { count: reshaped.size })}
        </ErrorNote>
      ) : null}
      {many ? (
        <Bulk
          pages={pages}
          onApply={(adjusted) => attempt(apply(adjusted))}
          onRevert={(pageIds) => attempt(revert(pageIds))}
        />
      ) : (
        <Editor pages={pages} page={page} drafts={drafts} onGo={({ id }) => setPageId(id)} attempt={attempt} />
      )}
      <Foot
        pages={pages}
        page={page}
        many={many}
        drafts={drafts}
        onMany={setMany}
        onAlike={alike}
        onRevert={() => attempt(revert(new Set([page.id])))}
        onApply={() => attempt(apply(drafts.changed))}
      />
    </div>
  )

  async function revert(pageIds: ReadonlySet<PageId>): Promise<void> {
    await adjust.revert(pageIds)
    drafts.drop(pageIds)
  }
}

interface FootProps {
  readonly pages: readonly ScanPage[]
  readonly page: ScanPage
  readonly many: boolean
  readonly drafts: Drafts
  readonly onMany: (many: boolean) => void
  readonly onAlike: () => void
  readonly onRevert: () => void
  readonly onApply: () => void
}

function Foot({ pages, page, many, drafts, ...on }: FootProps): ReactNode {
  const { t } = useSpeech()
  return (
    <footer className={styles['foot']}>
      {pages.length > 1 ? (
        <Button kind="quiet" onPress={() => on.onMany(!many)}>
          {many ? t('adjust.one') : t('adjust.many', { count: pages.length })}
        </Button>
      ) : null}
      <span className={styles['gap']} />
      {many ? null : (
        <>
          <Button kind="quiet" disabled={!page.edits} onPress={on.onRevert}>
            {t('adjust.revert')}
          </Button>
          <Button kind="quiet" disabled={pages.length < 2} onPress={on.onAlike}>
            {t('adjust.alike')}
          </Button>
          <Button disabled={!drafts.changed.has(page.id)} onPress={() => drafts.drop(new Set([page.id]))}>
            {t('adjust.reset')}
          </Button>
          <Button kind="primary" disabled={drafts.changed.size === 0} onPress={on.onApply}>
            {t('adjust.apply', { count: Math.max(1, drafts.changed.size) })}
          </Button>
        </>
      )}
    </footer>
  )
}
