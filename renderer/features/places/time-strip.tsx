import { Pause, Play, X } from 'lucide-react'
import { memo, useEffect, useEffectEvent, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import type { MapCounts } from '../../map/map-counts.ts'
import type { TimeBins } from '../../map/time-bins.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useSteady } from '../../ui/use-steady.ts'
import { binUnder, type Plot } from './bin-under.ts'
import { TimeBars } from './time-bars.tsx'
import { TimeHandle } from './time-handle.tsx'
import { nextRange, rangeOfYears, withEnd, yearsOfRange, type BinRange, type Years } from './time-range.ts'
import styles from './time.module.css'

export interface TimeStripProps {
  readonly bins: TimeBins
  readonly counts: MapCounts
  readonly years: Years | null
  readonly undated: boolean
  readonly onYears: (years: Years | null) => void
  readonly onUndated: (undated: boolean) => void
}

/** How long a step of time stays when time goes by itself, in milliseconds. */
const STEP = 900

/** How many units there are in which years, with a range of years to draw, to type by keys, and to let go by. */
export function TimeStrip({ bins, counts, years, undated, onYears, onUndated }: TimeStripProps): ReactNode {
  const { t } = useSpeech()
  const range = rangeOfYears(years, bins)
  const plot = useRef<HTMLDivElement>(null)
  const [playing, setPlaying] = usePlaying(() => {
    const next = nextRange(range, bins.count)
    if (next) onYears(yearsOfRange(next, bins))
    return next !== null
  })
  const change = (next: BinRange): void => {
    setPlaying(false)
    onYears(yearsOfRange(next, bins))
  }
  const draw = useDrawnRange(plot, bins.count, change)
  const all = useSteady(() => onYears(null))
  const shown = years ?? { from: bins.first, to: bins.first + bins.count * bins.width - 1 }
  const end = (which: 'from' | 'to'): ReactNode => (
    <TimeHandle
      name={t(which === 'from' ? 'places.time.from' : 'places.time.to')}
      end={which}
      bin={range[which]}
      bins={bins}
      plot={plot}
      onMove={(bin) => change(withEnd(range, which, bin))}
    />
  )
  return (
    <section className={styles['strip']} aria-label={t('places.time')}>
      <div className={styles['head']}>
        <PlayButton playing={playing} onPlay={useSteady(setPlaying)} />
        <output className={styles['years']}>
          {shown.from}–{shown.to}
        </output>
        {years ? <AllYears onAll={all} /> : null}
        <Undated count={counts.undated} checked={undated} onChange={onUndated} />
      </div>
      <div ref={plot} className={styles['plot']} {...draw}>
        <TimeBars counts={counts.bins} range={range} />
        {end('from')}
        {end('to')}
      </div>
      <div className={styles['axis']} aria-hidden>
        <span>{bins.first}</span>
        <span>{bins.first + Math.floor(bins.count / 2) * bins.width}</span>
        <span>{bins.first + bins.count * bins.width - 1}</span>
      </div>
    </section>
  )
}

/** These are not drawn again by a move of the years that does not change them. */
const PlayButton = memo(function PlayButton({
  playing,
  onPlay,
}: {
  readonly playing: boolean
  readonly onPlay: (playing: boolean) => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <IconButton
      name={t(playing ? 'places.time.pause' : 'places.time.play')}
      icon={playing ? <Pause size={16} /> : <Play size={16} />}
      onPress={() => onPlay(!playing)}
    />
  )
})

const AllYears = memo(function AllYears({ onAll }: { readonly onAll: () => void }): ReactNode {
  const { t } = useSpeech()
  return <IconButton name={t('places.time.all')} icon={<X size={14} />} onPress={onAll} />
})

const Undated = memo(function Undated(props: {
  readonly count: number
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  const { t, number } = useSpeech()
  return (
    <Checkbox className={styles['undated']} checked={props.checked} onChange={props.onChange}>
      {t('places.time.undated', { count: number(props.count) })}
    </Checkbox>
  )
})

/** Takes a step now and then until one says that it was the last. */
function usePlaying(step: () => boolean): readonly [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false)
  const advance = useEffectEvent(() => {
    if (!step()) setPlaying(false)
  })
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => advance(), STEP)
    return () => clearInterval(timer)
  }, [playing])
  const play = (wanted: boolean): void => {
    setPlaying(wanted && step())
  }
  return [playing, play]
}

/** A range drawn with the pointer over the bars; a click chooses one bar. */
function useDrawnRange(plot: Plot, count: number, onRange: (range: BinRange) => void) {
  const begun = useRef<number | null>(null)
  const drawTo = (event: PointerEvent): void => {
    if (begun.current === null) return
    const bin = binUnder(plot, event.clientX, count)
    onRange({ from: Math.min(begun.current, bin), to: Math.max(begun.current, bin) })
  }
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      begun.current = binUnder(plot, event.clientX, count)
      drawTo(event)
    },
    onPointerMove: drawTo,
    onPointerUp: (): void => {
      begun.current = null
    },
  }
}
