import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { indexTree, withDescendants } from '../../../shared/domain/unit-tree.ts'
import type { ToneStyle } from '../../../shared/text/vietnamese-syllable.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './describe.module.css'
import { changesToRescue, rescuableOf, type RescuableValue } from './rescue-values.ts'

/** As many values as are listed; all that are not taken out are converted. */
const LISTED = 200
/** So many units are looked at before the window gets its turn. */
const AT_ONCE = 100
const TONES = ['kept', 'old', 'new'] as const

/** Looks through the chosen units and all below them for texts in older encodings, and converts what one agrees to. */
export function RescueDialog(props: { readonly ids: readonly UnitId[]; readonly onClose: () => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { undo, clock } = useServices()
  const [tones, setTones] = useState<'kept' | ToneStyle>('kept')
  const { found, looked, total } = useRescuable(props.ids, tones === 'kept' ? null : tones)
  const [left, setLeft] = useState<ReadonlySet<RescuableValue>>(new Set())
  const chosen = found.filter((value) => !left.has(value))
  const isDone = looked >= total
  const convert = (): void => {
    void undo.run({ label: 'rescue.undo', changes: changesToRescue(chosen, clock.now()) })
    props.onClose()
  }
  const toggle = (value: RescuableValue, isOn: boolean): void => {
    const next = new Set(left)
    if (isOn) next.delete(value)
    else next.add(value)
    setLeft(next)
  }
  return (
    <PlainDialog open size="wide" title={t('rescue.batch.title')} onClose={props.onClose}>
      <Select
        label={t('rescue.tones')}
        value={tones}
        options={TONES.map((key) => ({ key, text: t(`rescue.tones.${key}`) }))}
        onChange={setTones}
      />
      {isDone ? null : <ProgressBar label={t('rescue.batch.looking')} fraction={total === 0 ? null : looked / total} />}
      <p role="status">{isDone ? t('rescue.batch.found', { count: found.length }) : ''}</p>
      <div className={styles['rescues']}>
        {found.slice(0, LISTED).map((value) => (
          <div key={`${value.unit.id} ${value.field} ${value.at}`} className={styles['rescue']}>
            <Checkbox checked={!left.has(value)} onChange={(isOn) => toggle(value, isOn)}>
              {nameOf(value.unit) === value.before ? value.before : `${nameOf(value.unit)}: ${value.before}`}
            </Checkbox>
            <p>
              → {value.after} <span className={styles['label']}>{wordsOf(value, speech)}</span>
            </p>
          </div>
        ))}
        {found.length > LISTED ? <p>{t('rescue.batch.more', { count: found.length - LISTED })}</p> : null}
      </div>
      <div className={styles['rescueActions']}>
        <Button autoFocus onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" disabled={!isDone || chosen.length === 0} onPress={convert}>
          {t('rescue.batch.convert', { count: chosen.length })}
        </Button>
      </div>
    </PlainDialog>
  )
}

/** What was found, and what was guessed. */
function wordsOf({ kind, capitals }: RescuableValue, { t }: Pick<Speech, 't'>): string {
  const named = kind === 'nfd' ? '' : t(`rescue.kind.${kind}`)
  return capitals ? `${named}. ${t('rescue.capitals')}` : named
}

interface Looked {
  readonly units: readonly Unit[]
  readonly tones: ToneStyle | null
  readonly found: readonly RescuableValue[]
  readonly looked: number
}

/** Looks some units at a time, so that the window stays awake; closing the dialog stops it. */
function useRescuable(ids: readonly UnitId[], tones: ToneStyle | null) {
  const tree = useUnitTree()
  const units = useMemo(() => (tree.status === 'ready' ? withDescendants(indexTree(tree.value), ids) : []), [tree, ids])
  const [state, setState] = useState<Looked>({ units, tones, found: [], looked: 0 })
  const now = state.units === units && state.tones === tones ? state : { units, tones, found: [], looked: 0 }
  useEffect(() => {
    if (now.looked >= units.length) return
    const timer = setTimeout(() => {
      const found = units.slice(now.looked, now.looked + AT_ONCE).flatMap((unit) => rescuableOf(unit, tones))
      setState({ units, tones, found: [...now.found, ...found], looked: now.looked + AT_ONCE })
    })
    return () => clearTimeout(timer)
  })
  return { found: now.found, looked: now.looked, total: units.length }
}
