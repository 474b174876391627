import { FileText, Folder, Layers } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { madeUnits } from './journal-screen.ts'
import styles from './journal.module.css'

/** More than anyone follows from here; the tree has them all. */
const SHOWN = 12

/** The units that an import made, to go to. */
export function MadeUnits({ record }: { readonly record: ImportRecord }): ReactNode {
  const { t } = useSpeech()
  const { id, pagesAdded } = record
  const tree = useUnitTree()
  const made = useMemo(() => madeUnits(id, tree.status === 'ready' ? tree.value : []), [id, tree])
  return (
    <section className={styles['made']} aria-label={t('imports.made')}>
      <h3>{t('imports.made')}</h3>
      {made.length === 0 ? (
        <p className={styles['soft']}>{t(pagesAdded > 0 ? 'imports.made-none' : 'imports.made-nothing')}</p>
      ) : null}
      <ul>
        {made.slice(0, SHOWN).map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit} />
          </li>
        ))}
        {made.length > SHOWN ? (
          <li className={styles['soft']}>{t('imports.made-more', { count: made.length - SHOWN })}</li>
        ) : null}
      </ul>
    </section>
  )
}

function UnitLink({ unit }: { readonly unit: Unit }): ReactNode {
  const [, dispatch] = useDesk()
  const Kind = unit.level === 'item' ? FileText : unit.level === 'file' ? Folder : Layers
  return (
    <button
      type="button"
      className={styles['link']}
      title={nameOf(unit)}
      onClick={() =>
        dispatch(unit.level === 'item' ? { type: 'read', unitId: unit.id } : { type: 'scope', unitId: unit.id })
      }
    >
      <Kind size={16} aria-hidden />
      <span>{nameOf(unit)}</span>
    </button>
  )
}
