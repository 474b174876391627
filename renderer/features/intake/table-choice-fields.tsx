import { useMemo, type ReactNode } from 'react'
import { referenceCode } from '../../../shared/arrangement/references.ts'
import type { Tradition } from '../../../shared/domain/arrangement.ts'
import { idFrom, type UnitId } from '../../../shared/domain/ids.ts'
import { DOUBLES, type Doubles } from '../../../shared/intake/table-request.ts'
import type { IntakeProblem } from '../../../shared/intake/intake-report.ts'
import { LEVELS, nameOf, type Level } from '../../../shared/domain/unit.ts'
import { ancestors, indexTree } from '../../../shared/domain/unit-tree.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { TableWish } from '../../ports/table-intake.ts'
import { useLevelNames } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './table.module.css'

interface FieldProps {
  readonly wish: TableWish
  readonly onChange: (part: Partial<TableWish>) => void
}

const TOP = 'top'
const BY_PLACE = 'by-place'
const TRADITIONS: readonly Tradition[] = ['ru', 'vi', 'plain']
const SAMPLE = [
  { level: 'fonds', code: '5' },
  { level: 'series', code: '1' },
  { level: 'file', code: '10' },
] as const

/** Where the rows go, of which level they are, how their codes are worded, and what becomes of rows with one code, if any. */
export function TableChoiceFields({
  wish,
  onChange,
  problems,
  children,
}: FieldProps & { readonly problems: readonly IntakeProblem[]; readonly children: ReactNode }): ReactNode {
  const { t } = useSpeech()
  const levelName = useLevelNames()
  const isCoded = wish.columns.some((meaning) => meaning === 'fonds' || meaning === 'series' || meaning === 'file')
  return (
    <div className={styles['line']}>
      <TargetSelect wish={wish} onChange={onChange} />
      <Select<Level | typeof BY_PLACE>
        label={t('intake.level')}
        options={[
          { key: BY_PLACE, text: t('intake.level.by-place') },
          ...LEVELS.map((key) => ({ key, text: levelName(key) })),
        ]}
        value={wish.level ?? BY_PLACE}
        onChange={(key) => onChange({ level: key === BY_PLACE ? null : key })}
      />
      {isCoded ? (
        <Select
          label={t('arrange.wording')}
          options={TRADITIONS.map((key) => ({ key, text: referenceCode('', SAMPLE, key) }))}
          value={wish.tradition}
          onChange={(tradition) => onChange({ tradition })}
        />
      ) : null}
      {wish.doubles !== undefined || problems.some(({ code }) => code === 'intake-double-code') ? (
        <Select<Doubles>
          label={t('intake.doubles')}
          options={DOUBLES.map((key) => ({ key, text: t(`intake.doubles.${key}`) }))}
          value={wish.doubles ?? 'refuse'}
          onChange={(doubles) => onChange({ doubles })}
        />
      ) : null}
      {children}
      <Checkbox
        className={styles['whole']}
        checked={wish.keepsDates}
        onChange={(keepsDates) => onChange({ keepsDates })}
      >
        {t('intake.keeps-dates')}
      </Checkbox>
    </div>
  )
}

/** The unit that is in view, those above it, or the collection. */
function TargetSelect({ wish, onChange }: FieldProps): ReactNode {
  const { t } = useSpeech()
  const [{ scope }] = useDesk()
  const tree = useUnitTree()
  const targets = useMemo(() => {
    const index = indexTree(tree.status === 'ready' ? tree.value : [])
    const here = scope === null ? undefined : index.byId.get(scope)
    return here ? [here, ...ancestors(index, here.id).toReversed()] : []
  }, [tree, scope])
  return (
    <Select
      label={t('import.target')}
      options={[
        ...targets.map((unit) => ({ key: unit.id, text: nameOf(unit) })),
        { key: TOP, text: t('import.target-top') },
      ]}
      value={wish.parentId ?? TOP}
      onChange={(key) => onChange({ parentId: key === TOP ? null : idFrom<UnitId>(key) })}
    />
  )
}
