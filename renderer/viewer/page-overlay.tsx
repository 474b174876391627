import { Fragment, memo, type ReactNode } from 'react'
import type { Box, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { setLine, turnTransform, wavePath, wordsAdvancing, type Overlay, type OverlayWord } from './overlay.ts'
import styles from './page-viewer.module.css'

/** What edits a line of the text where it stands on the page. */
export interface LineEditor {
  readonly line: number
  readonly field: ReactNode
}

export interface PageOverlayProps {
  /** On the turned page. */
  readonly overlay: Overlay
  readonly turned: PixelSize
  /** The same on the unturned page, for words that were read before the page was turned. */
  readonly unturned: { readonly overlay: Overlay; readonly size: PixelSize; readonly turn: QuarterTurn }
  readonly activeLine: number | null
  readonly hovered: OverlayWord | null
  readonly showText: boolean
  /** What edits a line in its place, while the text is shown. */
  readonly editor: LineEditor | null
  readonly onPickLine: (line: number) => void
}

/** What lies over the picture, in pixels of the turned page; its owner moves it with the view. */
export const PageOverlay = memo(function PageOverlay(props: PageOverlayProps): ReactNode {
  const { overlay, turned } = props
  const lit = props.activeLine === null ? null : (overlay.lines[props.activeLine] ?? null)
  return (
    <>
      {props.showText ? <TextLayer {...props} /> : null}
      {lit ? <Rectangle className={styles['lit']} box={inPixels(lit, turned)} pad={0.12} /> : null}
      <Doubts words={overlay.words} turned={turned} />
      {overlay.words.map((word, index) =>
        word.hit ? (
          <Rectangle key={index} className={styles['hit']} box={inPixels(word.box, turned)} pad={0.08} />
        ) : null,
      )}
      {props.hovered ? (
        <Rectangle className={styles['hovered']} box={inPixels(props.hovered.box, turned)} pad={0.08} />
      ) : null}
    </>
  )
})

/** Words the engine was not sure of: tinted, and underlined by a wave. */
const Doubts = memo(function Doubts(props: { readonly words: readonly OverlayWord[]; readonly turned: PixelSize }) {
  return props.words.map((word, index) => {
    if (!word.doubtful) return null
    const box = inPixels(word.box, props.turned)
    return (
      <g key={index}>
        <Rectangle className={styles['doubt']} box={box} pad={0} />
        <path className={styles['wave']} d={wavePath(box)} />
      </g>
    )
  })
})

/** The recognised words where they stand on the page, to be selected and copied; the picture is veiled below them. */
const TextLayer = memo(function TextLayer(props: Omit<PageOverlayProps, 'hovered' | 'activeLine' | 'showText'>) {
  const { overlay, turned, unturned } = props
  const upright = wordsAdvancing(overlay.words) >= wordsAdvancing(unturned.overlay.words)
  return (
    <>
      <rect className={styles['veil']} width={turned.width} height={turned.height} />
      {upright ? (
        <SetWords {...props} overlay={overlay} size={turned} />
      ) : (
        <g transform={turnTransform(unturned.size, unturned.turn)}>
          <SetWords {...props} overlay={unturned.overlay} size={unturned.size} />
        </g>
      )}
    </>
  )
})

type SetWordsProps = Pick<PageOverlayProps, 'overlay' | 'editor' | 'onPickLine'> & { readonly size: PixelSize }

function SetWords(props: SetWordsProps): ReactNode {
  const { overlay, size, editor } = props
  const box = editor && overlay.lines[editor.line]
  return (
    <>
      <SetLines {...props} words={overlay.words.filter((word) => !box || word.line !== editor.line)} />
      {box ? <InPlace box={inPixels(box, size)}>{editor.field}</InPlace> : null}
    </>
  )
}

/** A field over a line, in letters of the line's size. */
function InPlace(props: { readonly box: Box; readonly children: ReactNode }): ReactNode {
  const { x, y, w, h } = props.box
  return (
    <foreignObject
      className={styles['inPlace']}
      x={x}
      y={y - 0.15 * h}
      width={Math.max(1.1 * w, 6 * h)}
      height={1.3 * h}
      style={{ fontSize: h / 1.1 }}
    >
      {props.children}
    </foreignObject>
  )
}

function SetLines(props: SetWordsProps & { readonly words: readonly OverlayWord[] }): ReactNode {
  const pick = (line: number): void => {
    // Words that were selected by pulling are to be copied.
    if (getSelection()?.isCollapsed !== false) props.onPickLine(line)
  }
  return byLine(props.words).map(([line, words]) => {
    const set = setLine(words.map(({ text, box }) => ({ text, box: inPixels(box, props.size) })))
    return (
      <text key={line} className={styles['words']} fontSize={set.size} onClick={() => pick(line)}>
        {set.words.map((word, index) => (
          <Fragment key={index}>
            <tspan x={word.x} y={word.base} textLength={word.width} lengthAdjust="spacingAndGlyphs">
              {word.text}
            </tspan>
            {/* parts the words of what is copied */ ' '}
          </Fragment>
        ))}
      </text>
    )
  })
}

function byLine(words: readonly OverlayWord[]): readonly (readonly [number, readonly OverlayWord[]])[] {
  const lines = new Map<number, OverlayWord[]>()
  for (const word of words) {
    const line = lines.get(word.line)
    if (line) line.push(word)
    else lines.set(word.line, [word])
  }
  return [...lines]
}

function Rectangle(props: {
  readonly className: string | undefined
  readonly box: Box
  /** Air around it, as a share of its height. */
  readonly pad: number
}): ReactNode {
  const air = props.pad * Math.min(props.box.h, props.box.w)
  return (
    <rect
      className={props.className}
      x={props.box.x - air}
      y={props.box.y - air}
      width={props.box.w + 2 * air}
      height={props.box.h + 2 * air}
      rx={2}
    />
  )
}

function inPixels(box: Box, size: PixelSize): Box {
  return { x: box.x * size.width, y: box.y * size.height, w: box.w * size.width, h: box.h * size.height }
}
