import { ArrowDownFromLine, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { dayOf, holdings, type Holding } from '../../../shared/release/in-force.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { withheldParts } from '../../ports/withholding-words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { AccessEdit } from './access-edits.ts'
import styles from './access.module.css'
import { RestrictionForm } from './restriction-form.tsx'

interface AccessProps {
  readonly units: readonly Unit[]
  readonly save: (edit: AccessEdit) => Promise<boolean>
}

/** What of the units is withheld from exports: what holds from above, and what they say themselves. */
export function AccessSection({ units, save }: AccessProps): ReactNode {
  const { t } = useSpeech()
  const { clock } = useServices()
  const tree = useUnitTree()
  const today = dayOf(clock.now())
  const [only, ...more] = units
  if (!only) return null
  const isSame = more.every(({ access }) => JSON.stringify(access) === JSON.stringify(only.access))
  const restrictions = isSame ? (only.access?.restrictions ?? []) : []
  const above = more.length === 0 ? holdingsAbove(only, tree, today) : []
  const add = (): void => {
    const by = { by: 'person', at: clock.now() } as const
    void save({ kind: 'restrict', to: { parts: ['unit'], fields: [], reason: 'personal', by } })
  }
  return (
    <div className={styles['access']}>
      {more.length === 0 ? <FromAbove unit={only} above={above} save={save} /> : null}
      {isSame ? null : <p className={styles['soft']}>{t('access.several')}</p>}
      {restrictions.map((restriction, at) => (
        <RestrictionForm
          key={`${only.id} ${at}`}
          number={at + 1}
          restriction={restriction}
          onChange={(change) => save({ kind: 'restriction', at, change, by: { by: 'person', at: clock.now() } })}
          onLift={() => void save({ kind: 'lift', at })}
        />
      ))}
      {isSame && restrictions.length + above.length === 0 ? <p className={styles['soft']}>{t('access.none')}</p> : null}
      <div>
        <Button icon={<Plus size={16} aria-hidden />} onPress={add}>
          {t('access.add')}
        </Button>
      </div>
    </div>
  )
}

/** What units above withhold of this one, and whether that holds here. */
function FromAbove({
  unit,
  above,
  save,
}: {
  readonly unit: Unit
  readonly above: readonly Holding[]
  readonly save: AccessProps['save']
}): ReactNode {
  const { t } = useSpeech()
  const overrules = unit.access?.overrules ?? false
  if (above.length === 0 && !overrules) return null
  return (
    <>
      <ul className={styles['above']}>
        {above.map((holding, index) => (
          <li key={`${holding.from.id} ${index}`} data-overruled={overrules || undefined}>
            <ArrowDownFromLine size={14} aria-hidden />
            <Inherited holding={holding} />
          </li>
        ))}
      </ul>
      <Checkbox checked={overrules} onChange={(on) => void save({ kind: 'overrule', on })}>
        {t('access.overrules')}
      </Checkbox>
    </>
  )
}

function Inherited({ holding: { restriction, from } }: { readonly holding: Holding }): ReactNode {
  const speech = useSpeech()
  const what = withheldParts(restriction, speech)
  const reason = speech.t(`access.reason.${restriction.reason}`)
  return <span>{speech.t('access.inherited', { what, reason, from: nameOf(from) })}</span>
}

/** The restrictions that hold at the unit above, whether this one overrules them or not. */
function holdingsAbove({ parentId }: Unit, tree: ReturnType<typeof useUnitTree>, today: number): readonly Holding[] {
  if (tree.status !== 'ready' || parentId === null) return []
  const { byId } = indexTree(tree.value)
  const parent = byId.get(parentId)
  return parent ? holdings(byId, parent, today) : []
}

/** What the folded section should be known by: how many restrictions hold for the only unit. */
export function useAccessNote(units: readonly Unit[]): string {
  const { t } = useSpeech()
  const { clock } = useServices()
  const tree = useUnitTree()
  const [only, ...more] = units
  if (!only || more.length > 0 || tree.status !== 'ready') return ''
  const count = holdings(indexTree(tree.value).byId, only, dayOf(clock.now())).length
  return count === 0 ? '' : t('access.note', { count })
}
