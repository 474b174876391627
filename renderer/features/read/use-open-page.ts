import { flushSync } from 'react-dom'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { OrthographyChoice } from '../../../shared/domain/orthography.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Line } from '../../../shared/domain/reading.ts'
import { hitsByLine } from '../../../shared/text/orthography/diplomatic-hits.ts'
import type { Region } from '../../../shared/domain/region.ts'
import { useServices } from '../../ports/context.tsx'
import type { PageViewerHandle } from '../../viewer/page-viewer.tsx'
import type { LayoutPart } from './reader-keys.ts'
import { useLayerDraft } from './layers/use-layer-draft.ts'
import { useLineDesk, type LineDesk } from './lines/use-line-desk.ts'
import { isByLine, useReaderLayout, type Mark, type ReaderLayout, type Way } from './reader-layout.ts'
import type { OpenPageProps, SideHandle } from './reader-props.ts'
import { layerHits } from '../../../shared/text/layer-hits.ts'
import { doubtsOf, firstHitLine, firstLayerHit, overlayOf, withLayerHits, type PageHits } from './text-marks.ts'
import type { TextSheetHandle } from './text-sheet.tsx'
import { useDoubtWalk } from './use-doubt-walk.ts'
import { useSideMarks } from './use-side-marks.ts'
import { usePageActions } from './use-page-actions.ts'
import { usePageText } from './use-page-text.ts'

/** All that the open page is and can do: picture, text, regions and the ways from one to the other. */
export function useOpenPage(props: OpenPageProps) {
  const services = useServices()
  const { shown, query } = props
  const { page } = shown
  const viewer = useRef<PageViewerHandle>(null)
  const sheet = useRef<TextSheetHandle>(null)
  const side = useRef<SideHandle>(null)
  const [layout, arrange] = useReaderLayout()
  const text = usePageText(page)
  const actions = usePageActions(page)
  const [activeLine, setActiveLine] = useActiveLine(page.id)
  const toRegion = (): void => {
    flushSync(() => arrange({ sideOpen: true, side: 'regions' }))
    side.current?.toNote()
  }
  const onLine = (line: number): void => {
    if (line === activeLine) return
    setActiveLine(line)
    viewer.current?.revealLine(line)
  }
  const lines = useLineDesk(page, text, { attempt: actions.attempt, onLine })
  const layers = useLayerDraft(page, text)
  const { regions, blocks, marks, lineMarks } = useSideMarks(page, {
    ...{ viewer, text, layout, toRegion, lines, activeLine, onLine },
    regionId: props.regionId,
    attempt: actions.attempt,
  })
  const { hits, layerLine, overlay } = useHits(text.lines, query, actions.orthography)
  const doubts = useMemo(() => doubtsOf(text.lines), [text.lines])
  const editor = (): TextSheetHandle | null => (layout.way === 'beside' ? sheet.current : lines.handle)

  useAsked(props, { viewer, sheet, arrange, regions: regions.regions, hits, layerLine, onLine })
  useEffect(() => viewer.current?.focus(), [])

  // What is typed is kept before the page is left; where that fails one stays, and sees why.
  const flush = (): Promise<boolean> => layers.flush().then((kept) => kept && text.flush())
  const leave = (then: () => void): void => void flush().then((kept) => kept && then())
  const go = (to: Page | null): void => {
    if (to && to.id !== page.id) leave(() => props.onGo(to))
  }
  const toDoubt = useDoubtWalk(shown, {
    told: text.state.status !== 'loading',
    doubts,
    caret: () => editor()?.caret() ?? -1,
    show(doubt) {
      editor()?.select(doubt.start, doubt.end)
      viewer.current?.revealLine(doubt.line)
    },
    go,
  })
  return {
    ...{ viewer, sheet, side, editor, layout, arrange, text, lines, layers, actions },
    ...{ regions, blocks, marks, lineMarks, activeLine, query, hits, overlay, doubts, leave, go, toDoubt },
    ...waysOf({ viewer, side, layout, arrange, lines, activeLine }),
    toggle: (part: LayoutPart): void => arrange({ [part]: !layout[part] }),
    /** Undoes, or does again, when all that was begun is done. */
    undo: (again: boolean): void =>
      actions.attempt(regions.settled().then(() => (again ? services.undo.redo() : services.undo.undo()))),
    onLine,
  }
}

/** What the open page is and can do. */
export type ReaderHand = ReturnType<typeof useOpenPage>

/** What is sought in the text, the first line beside whose text it stands, and what is laid over the picture. */
function useHits(lines: readonly Line[], query: string, orthography: OrthographyChoice | undefined) {
  const hits = useMemo(() => hitsByLine(lines, query, orthography), [lines, query, orthography])
  const beside = useMemo(() => layerHits(lines, query), [lines, query])
  const overlay = useMemo(() => overlayOf(lines, withLayerHits(hits, { beside, lines })), [lines, hits, beside])
  return { hits, layerLine: firstLayerHit(beside), overlay }
}

interface WaysHand {
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly side: RefObject<SideHandle | null>
  readonly layout: ReaderLayout
  readonly arrange: (change: Partial<ReaderLayout>) => void
  readonly lines: LineDesk
  readonly activeLine: number | null
}

/** The ways that text and picture are shown, and from the picture to the text. */
function waysOf({ viewer, side, layout, arrange, lines, activeLine }: WaysHand) {
  const pickLine = (line: number): void => {
    if (layout.way === 'over') lines.handle.placeCaret(line)
    else side.current?.placeCaret(line)
  }
  return {
    pickLine,
    toText: () => pickLine(activeLine ?? 0),
    show: (way: Way): void => {
      arrange(way === 'over' ? { way, sideOpen: false } : { way, sideOpen: true, side: 'text' })
      if (way === 'over') viewer.current?.act({ do: 'fit', fit: 'width' })
      if (isByLine(way)) lines.handle.placeCaret(activeLine ?? 0)
    },
    /** Has the next line drawn where it stands on the picture. */
    drawLine: (): void => {
      flushSync(() => arrange({ mark: 'lines', side: 'text' }))
      viewer.current?.draw('rectangle')
    },
    /** What is marked on the picture; what is marked already gives way to regions. */
    mark: (mark: Mark): void => arrange({ mark: layout.mark === mark ? 'regions' : mark, side: 'text' }),
  }
}

interface AskedHand {
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly sheet: RefObject<TextSheetHandle | null>
  readonly arrange: (change: Partial<ReaderLayout>) => void
  readonly regions: readonly Region[]
  readonly hits: PageHits
  /** The first line beside whose text the words sought stand; null where there is none. */
  readonly layerLine: number | null
  readonly onLine: (line: number) => void
}

/** Shows first what a search found: the region, or the line with the words sought. */
function useAsked({ shown, query, regionId }: OpenPageProps, hand: AskedHand): void {
  const { viewer, sheet } = hand
  const asked = hand.regions.find(({ id }) => id === regionId) ?? null
  useShownOnce(asked, asked?.id ?? '', (region) => {
    hand.arrange({ side: 'regions', sideOpen: true })
    viewer.current?.revealRegion(region.id)
  })
  const hit = regionId ? null : firstHitLine(hand.hits)
  useShownOnce(hit, `${shown.page.id} ${query}`, (line) => {
    viewer.current?.revealLine(line)
    sheet.current?.showLine(line)
  })
  // What stands only beside the text is shown where it can be seen.
  const beside = regionId || hit !== null ? null : hand.layerLine
  useShownOnce(beside, `layers ${shown.page.id} ${query}`, (line) => {
    hand.arrange({ way: 'layers', side: 'text', sideOpen: true })
    hand.onLine(line)
  })
}

/** The line that is being edited; another page has none yet. */
function useActiveLine(pageId: PageId) {
  const [active, setActive] = useState<{ readonly pageId: PageId; readonly line: number } | null>(null)
  const set = (line: number): void => setActive({ pageId, line })
  return [active?.pageId === pageId ? active.line : null, set] as const
}

/** Shows what was asked for once, when it is there. */
function useShownOnce<T>(asked: T | null, key: string, show: (asked: T) => void): void {
  const done = useRef('')
  useEffect(() => {
    if (asked === null || done.current === key) return
    done.current = key
    show(asked)
  })
}
