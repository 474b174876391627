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
import { useDrawnWord, type DrawnWord } from './use-drawn-word.ts'
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
  /** How many are chosen. */
  readonly count: number
  /** Where a word was drawn that nothing of the text stands for; null for none. */
  readonly drawn: DrawnWord | null
}

export function useLineMarks(page: Page, desk: LineDesk, hand: LineMarksHand): LineMarks {
  const texts = useMarkTexts()
  const [tool, setTool] = useState<DrawTool | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [cutting, cut] = useState(false)
  const marked = useItems(desk.lines, hand)
  const more = useMore(marked, hand.mark)
  const act = (edit: LineEdit | null): Promise<boolean> => {
    if (!edit || desk.readOnly) return Promise.resolve(false)
    const done = desk.act(edit)
    hand.attempt(done)
    return done.then(
      (lines) => lines !== null,
      () => false,
    )
  }
  const words = useDrawnWord(desk, { ...hand, act, back: () => hand.viewer.current?.focus() })
  const items = words.drawn ? [...marked, words.drawn.mark] : marked
  const selected = items.some(({ id }) => id === chosen) ? chosen : null
  const chosenWith = (id: string | null): readonly string[] => [
    ...new Set([...(id === null ? [] : [id]), ...more.chosen]),
  ]
  const run = (command: MarkCommand, id = selected): void => {
    const ids = chosenWith(id)
    if (ids.length === 0) return
    const edit = editOf(command, ids, hand.mark)
    void act(edit).then((done) => {
      if (done) more.clear()
      if (!done || edit?.kind !== 'word' || edit.edit.kind !== 'move') return
      // Marks are of places: the word in hand is another one now, and the next key is for it.
      choose(markOf(edit.line, edit.edit.word + edit.edit.by))
      hand.viewer.current?.focus()
    })
  }
  const regions: Marks['regions'] = {
    ...{ pageId: page.id, items, selected, also: more.chosen, texts },
    onSelect(id) {
      choose(id)
      if (id === null) more.clear()
      const index = id === null ? -1 : desk.lines.findIndex((line) => line.id === lineOf(id))
      if (index >= 0) hand.onLine(index)
    },
    onDrawing: setTool,
    onDrawn: (shape) => (hand.mark === 'words' ? words.draw(shape) : void act({ kind: 'add', shape })),
    onReshaped: (id, shape) => words.reshape(id, shape) ?? act(reshaping(id, shape, hand.mark)),
    onRemove(id) {
      hand.viewer.current?.focus()
      if (!words.drop(id)) run('remove', id)
    },
    onOpen() {
      const index = desk.lines.findIndex((line) => selected !== null && line.id === lineOf(selected))
      if (index >= 0) desk.handle.placeCaret(index)
    },
    ...onMarks(run, hand.mark === 'lines' ? { selected, more, cutting, cut, act } : null),
  }
  return { regions, tool, chosen: selected, cutting, cut, run, count: chosenWith(selected).length, drawn: words.drawn }
}

interface ChoosingLines {
  readonly selected: string | null
  readonly more: ReturnType<typeof useMore>
  readonly cutting: boolean
  readonly cut: (on: boolean) => void
  readonly act: (edit: LineEdit) => Promise<boolean>
}

/** Keys, and presses that choose more lines or cut one; of words (no `lines`) one at a time is in hand. */
function onMarks(run: (command: MarkCommand, id: string) => void, lines: ChoosingLines | null) {
  return {
    onKey(id: string, event: KeyboardEvent) {
      if (event.key === ' ' && lines) {
        lines.more.toggle([id])
        return true
      }
      const command = markCommandOf(event)
      if (command) run(command, id)
      return command !== null
    },
    onPressed(id: string, at: PagePoint, along: boolean) {
      if (!lines) return false
      const { selected, more } = lines
      if (along) {
        more.toggle(selected === null || selected === id || more.chosen.size > 0 ? [id] : [selected, id])
        return true
      }
      more.clear()
      if (!lines.cutting) return false
      lines.cut(false)
      void lines.act({ kind: 'split', line: idFrom<LineId>(id), at })
      return true
    },
  }
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
      id: markOf(line?.id ?? '', index),
      shape: { kind: 'rectangle', box: word.box },
      name: t('lines.word', { number: index + 1, text: word.text }),
      look: 'word',
    }))
  }, [lines, mark, activeLine, t])
}

/** Lines that stay chosen while the hand goes on to others. */
function useMore(marked: readonly MarkedRegion[], mark: LineMark) {
  const [kept, keep] = useState<ReadonlySet<string>>(NONE)
  const chosen = useMemo(
    () => (mark === 'lines' ? new Set(marked.flatMap(({ id }) => (kept.has(id) ? [id] : []))) : NONE),
    [marked, mark, kept],
  )
  return {
    chosen,
    toggle: (ids: readonly string[]): void =>
      keep(new Set([...chosen, ...ids].filter((id) => !(chosen.has(id) && ids.includes(id))))),
    clear: (): void => keep(NONE),
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The id of the mark of a word, by its place in its line. */
function markOf(line: string, word: number): string {
  return `${line} ${word}`
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

/** What a command does to lines or to a word, the first of which is in hand; null where it means nothing to a word. */
function editOf(command: MarkCommand, ids: readonly string[], mark: LineMark): LineEdit | null {
  const [id = ''] = ids
  const [line, lines] = [lineOf(id), ids.map(lineOf)]
  if (mark === 'words') {
    const word = wordOf(id)
    if (command === 'merge' || command === 'remove') return { kind: 'word', line, edit: { kind: command, word } }
    return command === 'confirm' ? null : { kind: 'word', line, edit: { kind: 'move', word, by: byOf(command) } }
  }
  switch (command) {
    case 'merge':
      return { kind: 'merge', lines }
    case 'remove':
      return { kind: 'remove', lines }
    case 'confirm':
      return { kind: 'confirm', lines }
    case 'up':
    case 'down':
      return { kind: 'move', line, by: byOf(command) }
  }
}

function byOf(command: 'up' | 'down'): 1 | -1 {
  return command === 'up' ? -1 : 1
}
