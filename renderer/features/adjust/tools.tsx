import { FlipHorizontal2, RotateCcw, RotateCw, WandSparkles } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import { TONE_RANGES, type ImageEdits, type Tone, type ToneName } from '../../../shared/domain/image-edits.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Slider } from '../../ui/slider.tsx'
import styles from './adjust.module.css'
import { cutAs, kindOf, type CutKind } from './cut-handles.ts'
import { angleOf, MIDDLE, type Draft } from './draft.ts'

export interface ToolsProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly onTurn: (by: QuarterTurn) => void
  readonly onFind: () => void
  /** Looks for the gutter and splits there. */
  readonly onSplit: (split: boolean) => void
  readonly busy: boolean
  /** What came of the last search. */
  readonly said: string
  /** Looks for how strong what shines through must be reduced. */
  readonly onFindBleed: () => void
  readonly bleedSaid: string
}

const KINDS: readonly CutKind[] = ['whole', 'rectangle', 'corners']
const TONES: readonly ToneName[] = ['brightness', 'contrast', 'gamma', 'bleed', 'sharpen']

/** Everything that can be changed of a page's picture. */
export function Tools(props: ToolsProps): ReactNode {
  return (
    <div className={styles['tools']}>
      <ShapeTools {...props} />
      <ToneTools {...props} />
    </div>
  )
}

function ShapeTools(props: ToolsProps): ReactNode {
  const { t } = useSpeech()
  const { draft } = props
  const { edits, gutter } = draft
  const angle = angleOf(edits)
  const change = (part: Partial<ImageEdits>): void => props.onDraft({ ...draft, edits: { ...edits, ...part } })
  return (
    <section aria-label={t('adjust.shape')} className={styles['section']}>
      <h2>{t('adjust.shape')}</h2>
      <Button icon={<WandSparkles size={16} aria-hidden />} busy={props.busy} onPress={props.onFind}>
        {t('adjust.find')}
      </Button>
      <p role="status" className={styles['said']}>
        {props.said}
      </p>
      <Select
        label={t('adjust.cut')}
        options={KINDS.map((key) => ({ key, text: t(`adjust.cut.${key}`) }))}
        value={kindOf(edits.cut)}
        onChange={(kind) => change({ cut: cutAs(kind, edits) })}
      />
      {angle === null || edits.cut.shape === 'corners' ? null : (
        <Slider
          label={t('adjust.angle')}
          value={angle}
          min={-15}
          max={15}
          most={45}
          step={0.1}
          neutral={0}
          unit="°"
          onChange={(next) => edits.cut.shape === 'rectangle' && change({ cut: { ...edits.cut, angle: next } })}
        />
      )}
      <div className={styles['buttons']}>
        <IconButton name={t('reader.turn-left')} icon={<RotateCcw size={16} />} onPress={() => props.onTurn(270)} />
        <IconButton name={t('reader.turn-right')} icon={<RotateCw size={16} />} onPress={() => props.onTurn(90)} />
        <IconButton
          name={t('adjust.mirror')}
          icon={<FlipHorizontal2 size={16} />}
          pressed={edits.mirror}
          onPress={() => change({ mirror: !edits.mirror })}
        />
      </div>
      <Checkbox checked={gutter !== null} onChange={props.onSplit} disabled={props.busy}>
        {t('adjust.split')}
      </Checkbox>
      {gutter ? (
        <Slider
          label={t('adjust.gutter-lean')}
          value={gutter.angle}
          min={-5}
          max={5}
          step={0.1}
          neutral={MIDDLE.angle}
          unit="°"
          onChange={(lean) => props.onDraft({ ...draft, gutter: { ...gutter, angle: lean } })}
        />
      ) : null}
    </section>
  )
}

function ToneTools({ draft, onDraft, busy, onFindBleed, bleedSaid }: ToolsProps): ReactNode {
  const { t } = useSpeech()
  const { edits } = draft
  const change = (part: Partial<Tone>): void =>
    onDraft({ ...draft, edits: { ...edits, tone: { ...edits.tone, ...part } } })
  return (
    <section aria-label={t('adjust.tone')} className={styles['section']}>
      <h2>{t('adjust.tone')}</h2>
      {TONES.map((name) => (
        <Fragment key={name}>
          <Slider
            label={t(`adjust.tone.${name}`)}
            value={edits.tone[name]}
            {...TONE_RANGES[name]}
            max={name === 'gamma' ? 3 : TONE_RANGES[name].max}
            step={name === 'gamma' ? 0.05 : 1}
            onChange={(value) => change({ [name]: value })}
          />
          {name === 'bleed' ? (
            <div className={styles['buttons']}>
              <Button label={t('adjust.find-bleed')} busy={busy} onPress={onFindBleed}>
                {t('adjust.find-strength')}
              </Button>
              <p role="status" className={styles['said']}>
                {bleedSaid}
              </p>
            </div>
          ) : null}
        </Fragment>
      ))}
      <Checkbox checked={edits.tone.invert} onChange={(invert) => change({ invert })}>
        {t('adjust.tone.invert')}
      </Checkbox>
    </section>
  )
}
