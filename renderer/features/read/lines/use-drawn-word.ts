import { useState } from 'react'
import { textForBox } from '../../../../shared/domain/draw-word.ts'
import type { LineEdit } from '../../../../shared/domain/edit-lines.ts'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { LineId } from '../../../../shared/domain/ids.ts'
import { areaOf, boundsOf, isInShape, type Shape } from '../../../../shared/domain/shape.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import type { MarkedRegion } from '../../../viewer/regions.ts'
import type { LineDesk } from './use-line-desk.ts'

/** The id of its mark: no word has it. */
const DRAWN = 'drawn'

/** A word that was drawn where nothing of the text stands: somebody has to tell what it says. */
export interface DrawnWord {
  readonly mark: MarkedRegion
  readonly tell: (text: string) => void
  readonly drop: () => void
}

interface DrawnWordHand {
  readonly activeLine: number | null
  readonly onLine: (line: number) => void
  readonly act: (edit: LineEdit) => Promise<boolean>
  /** The keyboard goes back to the picture. */
  readonly back: () => void
}

/** Draws words of a line: the line that the box lies on, else the one in hand. */
export function useDrawnWord(desk: LineDesk, hand: DrawnWordHand) {
  const { t } = useSpeech()
  const [asked, ask] = useState<{ readonly line: LineId; readonly shape: Shape } | null>(null)
  const there = asked !== null && desk.lines.some(({ id }) => id === asked.line) ? asked : null
  const add = (line: LineId, shape: Shape, text?: string): void => {
    const told = text === undefined ? {} : { text }
    const done = hand.act({ kind: 'word', line, edit: { kind: 'add', shape, ...told } })
    void done.then((kept) => kept && there && drop())
  }
  const drop = (): void => {
    ask(null)
    hand.back()
  }
  const drawn: DrawnWord | null = there && {
    mark: { id: DRAWN, shape: there.shape, name: t('lines.drawn'), look: 'word' },
    tell: (text) => add(there.line, there.shape, text),
    drop,
  }
  return {
    drawn,
    draw(shape: Shape): void {
      const index = lineUnder(desk.lines, shape) ?? hand.activeLine ?? 0
      const line = desk.lines[index]
      if (!line || desk.readOnly) return
      hand.onLine(index)
      if (textForBox(line, boundsOf(shape)) === null) ask({ line: line.id, shape })
      else add(line.id, shape)
    },
    /** null where another word is meant. */
    reshape(id: string, shape: Shape): Promise<boolean> | null {
      if (id !== DRAWN || !there) return null
      ask({ ...there, shape })
      return Promise.resolve(true)
    },
    /** Whether the word that was drawn was meant. */
    drop(id: string): boolean {
      if (id === DRAWN) drop()
      return id === DRAWN
    },
  }
}

/** The line that the middle of a shape lies on, the smallest of several; null for none. */
function lineUnder(lines: readonly IdentifiedLine[], shape: Shape): number | null {
  const { x, y, w, h } = boundsOf(shape)
  const at = { x: x + w / 2, y: y + h / 2 }
  const under = lines.flatMap(({ box }, index) => {
    const around: Shape | null = box && { kind: 'rectangle', box }
    return around && isInShape(around, at) ? [{ index, area: areaOf(around) }] : []
  })
  return under.sort((a, b) => a.area - b.area)[0]?.index ?? null
}
