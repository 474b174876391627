import { useMemo, type ReactNode } from 'react'
import { usesOf, type NamingIndex } from '../../../shared/domain/authority-uses.ts'
import type { Authority } from '../../../shared/domain/authority.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { wayTo } from '../../ports/way-to.ts'
import { Button } from '../../ui/button.tsx'
import styles from './authorities.module.css'
import type { AuthorityHand } from './use-authority-hand.ts'

/** As many units as are named; the others are a press away. */
const NAMED = 6

interface UsedByProps {
  readonly record: Authority
  readonly naming: NamingIndex
  readonly hand: AuthorityHand
}

/** The units that name a record, by a link or only by its wording, and the way to them. */
export function UsedBy({ record, naming, hand }: UsedByProps): ReactNode {
  const { t } = useSpeech()
  const { book } = useTemplates()
  const { linked, worded } = useMemo(() => usesOf(record, naming), [record, naming])
  return (
    <section className={styles['used']} aria-label={t('authorities.used')}>
      <h2>{t('authorities.used')}</h2>
      {linked.length + worded.length === 0 ? <p className={styles['soft']}>{t('authorities.used.none')}</p> : null}
      <Units units={linked} said={t('authorities.used.linked', { count: linked.length })} />
      <Units units={worded} said={t('authorities.used.worded', { count: worded.length })}>
        <Button kind="quiet" onPress={() => void hand.linkWorded(record, book)}>
          {t('authorities.used.link')}
        </Button>
      </Units>
    </section>
  )
}

function Units(props: {
  readonly units: readonly UnitId[]
  readonly said: string
  readonly children?: ReactNode
}): ReactNode {
  const { units, said } = props
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const tree = useUnitTree()
  const index = indexTree(tree.status === 'ready' ? tree.value : NO_UNITS)
  const go = (ids: readonly UnitId[]): void => {
    for (const action of wayTo(ids, index)) dispatch(action)
  }
  if (units.length === 0) return null
  return (
    <div>
      <div className={styles['usedHead']}>
        <span>{said}</span>
        <Button kind="quiet" onPress={() => go(units)}>
          {t('authorities.used.show')}
        </Button>
        {props.children}
      </div>
      <ul className={styles['units']}>
        {units.slice(0, NAMED).flatMap((id) => {
          const unit = index.byId.get(id)
          return unit ? (
            <li key={id}>
              <Button kind="quiet" className={styles['unit']} onPress={() => go([id])}>
                <span>{nameOf(unit)}</span>
              </Button>
            </li>
          ) : (
            []
          )
        })}
        {units.length > NAMED ? (
          <li className={styles['soft']}>{t('authorities.used.more', { count: units.length - NAMED })}</li>
        ) : null}
      </ul>
    </div>
  )
}

const NO_UNITS = [] as const
