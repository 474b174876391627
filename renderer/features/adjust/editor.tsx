import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { SURE_ENOUGH } from '../../../shared/domain/findings.ts'
import { isEditedInFull } from '../../../shared/domain/frame-rows.ts'
import { EDITED_MEGAPIXELS } from '../../../shared/domain/image-edits.ts'
import { pageLabel, type Page } from '../../../shared/domain/page.ts'
import { editsOf } from '../../../shared/domain/edited-page.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { AdjustSession } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './adjust.module.css'
import { MIDDLE, withFound } from './draft.ts'
import { Stage } from './stage.tsx'
import { Tools } from './tools.tsx'
import type { Drafts } from './use-drafts.ts'
import { useAdjustSession } from './use-preview.ts'

export interface EditorProps {
  readonly pages: readonly Page[]
  readonly page: Page
  readonly drafts: Drafts
  readonly onGo: (page: Page) => void
  readonly attempt: (work: Promise<unknown>) => void
}

/** One page: its picture with handles at the left, the tools at the right. */
export function Editor({ pages, page, drafts, onGo, attempt }: EditorProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { turn } = useServices()
  const state = useAdjustSession(page)
  const session = state.status === 'ready' ? state.session : null
  const [view, setView] = useState<'frame' | 'result'>('frame')
  const [comparing, setComparing] = useState(false)
  const [grid, setGrid] = useState(false)
  const draft = drafts.of(page)
  const finder = useFinder({ page, drafts, session, onSplit: () => setView('result') })
  const index = pages.findIndex(({ id }) => id === page.id)
  const onKey = (event: KeyboardEvent): void => {
    // In a number field the letters are its own.
    if (event.key.toLowerCase() !== 'b' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLInputElement && event.target.type === 'number') return
    setComparing(event.type === 'keydown')
  }
  return (
    <div className={styles['editor']} onKeyDown={onKey} onKeyUp={onKey} onBlur={() => setComparing(false)}>
      <div className={styles['left']}>
        <div className={styles['bar']}>
          <IconButton
            name={t('reader.previous')}
            icon={<ChevronLeft size={16} />}
            disabled={index <= 0}
            onPress={() => onGo(pages[index - 1] ?? page)}
          />
          <IconButton
            name={t('reader.next')}
            icon={<ChevronRight size={16} />}
            disabled={index >= pages.length - 1}
            onPress={() => onGo(pages[index + 1] ?? page)}
          />
          <span className={styles['name']}>
            {pageLabel(page)} · {t('reader.page-of', { page: index + 1, count: pages.length })}
          </span>
          <Choice value={view} onChange={setView} />
          {view === 'result' ? (
            <Checkbox checked={grid} onChange={setGrid}>
              {t('adjust.grid')}
            </Checkbox>
          ) : null}
        </div>
        {state.status === 'error' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
        <Stage
          session={session}
          draft={draft}
          turn={page.rotation}
          colour={page.colour}
          view={comparing ? 'before' : view}
          before={editsOf(page)}
          grid={grid}
          onDraft={(next) => drafts.put(page, next)}
        />
        <p className={styles['hint']}>
          {view === 'frame' ? `${t('adjust.hint.frame')} ` : ''}
          {isEditedInFull(draft.edits) ? '' : `${t('adjust.hint.reduced', { most: EDITED_MEGAPIXELS })} `}
          {t('adjust.hint.compare')}
        </p>
      </div>
      <Tools
        draft={draft}
        onDraft={(next) => drafts.put(page, next)}
        onTurn={(by) => attempt(turn([page], by))}
        onFind={() => attempt(finder.find())}
        onSplit={(split) => attempt(finder.split(split))}
        busy={finder.busy || session === null}
        said={finder.said}
        onFindBleed={() => attempt(finder.findBleed())}
        bleedSaid={finder.bleedSaid}
      />
    </div>
  )
}

function Choice(props: {
  readonly value: 'frame' | 'result'
  readonly onChange: (view: 'frame' | 'result') => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <span role="group" aria-label={t('adjust.view')} className={styles['choice']}>
      {(['frame', 'result'] as const).map((view) => (
        <Button
          key={view}
          kind={props.value === view ? 'plain' : 'quiet'}
          className={props.value === view ? styles['chosen'] : undefined}
          onPress={() => props.onChange(view)}
        >
          {t(`adjust.view.${view}`)}
        </Button>
      ))}
    </span>
  )
}

interface Finding extends Pick<EditorProps, 'page' | 'drafts'> {
  readonly session: AdjustSession | null
  readonly onSplit: () => void
}

/** Looks for what can be found on the page, and says what came of it. */
function useFinder({ page, drafts, session, onSplit }: Finding) {
  const { t, percent } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly of: Page['id']; readonly text: string }>()
  const [bleedSaid, setBleedSaid] = useState<{ readonly of: Page['id']; readonly text: string }>()
  const sureness = (confidence: number): string =>
    t(confidence < SURE_ENOUGH ? 'adjust.found.unsure' : 'adjust.found.sure', {
      sure: percent(Math.round(confidence * 100) / 100),
    })
  const tell = (confidence: number | null): void => {
    setSaid({ of: page.id, text: confidence === null ? t('adjust.found.nothing') : sureness(confidence) })
  }
  const work = async (look: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await look()
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    said: said?.of === page.id ? said.text : '',
    bleedSaid: bleedSaid?.of === page.id ? bleedSaid.text : '',
    find: () =>
      work(async () => {
        if (!session) return
        const draft = drafts.of(page)
        const found = await session.find(draft.edits, page.rotation, { crop: true, deskew: true, split: false })
        const next = withFound(draft, found)
        if (next) drafts.put(page, next)
        tell(next ? found.confidence : null)
      }),
    findBleed: () =>
      work(async () => {
        const draft = drafts.of(page)
        const found = (await session?.findBleed(draft.edits)) ?? null
        const { tone } = draft.edits
        if (found) drafts.put(page, { ...draft, edits: { ...draft.edits, tone: { ...tone, bleed: found.value } } })
        setBleedSaid({ of: page.id, text: found ? sureness(found.confidence) : t('adjust.found.no-bleed') })
      }),
    split: (split: boolean) =>
      work(async () => {
        const draft = drafts.of(page)
        if (!split) return drafts.put(page, { ...draft, gutter: null })
        const wish = { crop: false, deskew: false, split: true }
        const found = await session?.find(draft.edits, page.rotation, wish)
        drafts.put(page, { ...draft, gutter: found?.gutter ?? MIDDLE })
        tell(found?.gutter ? found.confidence : null)
        onSplit()
      }),
  }
}
