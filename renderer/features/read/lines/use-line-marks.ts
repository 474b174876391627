import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import type { LineEdit } from '../../../../shared/domain/edit-lines.ts'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import { idFrom, type LineId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { PagePoint, Shape } from '../../../../shared/domain/shape.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import type { DrawTool } from '../../../viewer/drawing.ts'
import type { PageViewerHandle } from '../../../viewer/page-viewer.tsx'
import type { MarkedRegion } from '../../../viewer/regions.ts'
import { useMarkTexts, type Marks } from '../regions/use-marks.ts'
import { markCommandOf, type MarkCommand } from './line-keys.ts'
import type { LineDesk } from './use-line-desk.ts'

/** What of the text is marked on the picture. */
export type LineMark = 'lines' | 'words'

export interface LineMarksHand {
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly mark: LineMark
  /** The line in hand; its words are those marked. */
  readonly activeLine: number | null
  readonly onLine: (line: number) => void
  readonly attempt: (work: Promise<unknown>) => void
}

/** Lines, or the words of the line in hand, on the picture: drawn, reshaped, cut, joined, put in order, removed. */
export interface LineMarks extends Marks {
  /** The line or word chosen; null for none. */
  readonly chosen: string | null
  /** The next press on a line cuts it there. */
  readonly cutting: boolean
  readonly cut: (on: boolean) => void
  readonly run: (command: MarkCommand) => void
}

export function useLineMarks(page: Page, desk: LineDesk, hand: LineMarksHand): LineMarks {
  const texts = useMarkTexts()
  const [tool, setTool] = useState<DrawTool | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [cutting, cut] = useState(false)
  const items = useItems(desk.lines, hand)
  const selected = items.some(({ id }) => id === chosen) ? chosen : null
  const act = (edit: LineEdit | null): Promise<boolean> => {
    if (!edit || desk.readOnly) return Promise.resolve(false)
    const done = desk.act(edit)
    hand.attempt(done)
    return done.then(
      (lines) => lines !== null,
      () => false,
    )
  }
  const run = (command: MarkCommand): void => {
    if (selected !== null) void act(editOf(command, selected, hand.mark))
  }
  const regions: Marks['regions'] = {
    pageId: page.id,
    items,
    selected,
    texts,
    onSelect(id) {
      choose(id)
      const index = id === null ? -1 : desk.lines.findIndex((line) => line.id === lineOf(id))
      if (index >= 0) hand.onLine(index)
    },
    onDrawing: setTool,
    onDrawn: (shape) => void act({ kind: 'add', shape }),
    onReshaped: (id, shape) => act(reshaping(id, shape, hand.mark)),
    onRemove(id) {
      hand.viewer.current?.focus()
      void act(editOf('remove', id, hand.mark))
    },
    onOpen() {
      const index = desk.lines.findIndex((line) => selected !== null && line.id === lineOf(selected))
      if (index >= 0) desk.handle.placeCaret(index)
    },
    onKey(id: string, event: KeyboardEvent) {
      const command = markCommandOf(event)
      if (!command) return false
      void act(editOf(command, id, hand.mark))
      return true
    },
    onPressed(id: string, at: PagePoint) {
      if (!cutting || hand.mark !== 'lines') return false
      cut(false)
      void act({ kind: 'split', line: idFrom<LineId>(id), at })
      return true
    },
  }
  return { regions, tool, chosen: selected, cutting, cut, run }
}

function useItems(lines: readonly IdentifiedLine[], { mark, activeLine }: LineMarksHand): readonly MarkedRegion[] {
  const { t } = useSpeech()
  return useMemo(() => {
    if (mark === 'lines') {
      return lines.flatMap((line, index): readonly MarkedRegion[] =>
        line.box
          ? [
              {
                id: line.id,
                shape: line.outline ? { kind: 'polygon', points: line.outline } : { kind: 'rectangle', box: line.box },
                name: t('lines.named', { number: index + 1, text: line.text }),
                look: 'line',
              },
            ]
          : [],
      )
    }
    const line = lines[activeLine ?? 0]
    return (line?.words ?? []).map((word, index): MarkedRegion => ({
      id: `${line?.id ?? ''} ${index}`,
      shape: { kind: 'rectangle', box: word.box },
      name: t('lines.word', { number: index + 1, text: word.text }),
      look: 'word',
    }))
  }, [lines, mark, activeLine, t])
}

/** The line that a mark is of, or is. */
function lineOf(id: string): LineId {
  return idFrom<LineId>(id.split(' ')[0] ?? '')
}

function wordOf(id: string): number {
  return Number(id.split(' ')[1])
}

function reshaping(id: string, shape: Shape, mark: LineMark): LineEdit {
  return mark === 'lines'
    ? { kind: 'reshape', line: lineOf(id), shape }
    : { kind: 'word', line: lineOf(id), edit: { kind: 'reshape', word: wordOf(id), shape } }
}

/** What a command does to a line or to a word; null where it means nothing to a word. */
function editOf(command: MarkCommand, id: string, mark: LineMark): LineEdit | null {
  const line = lineOf(id)
  if (mark === 'words') {
    return command === 'merge' || command === 'remove'
      ? { kind: 'word', line, edit: { kind: command, word: wordOf(id) } }
      : null
  }
  switch (command) {
    case 'merge':
      return { kind: 'merge', line }
    case 'remove':
      return { kind: 'remove', lines: [line] }
    case 'confirm':
      return { kind: 'confirm', lines: [line] }
    case 'up':
    case 'down':
      return { kind: 'move', line, by: command === 'up' ? -1 : 1 }
  }
}
