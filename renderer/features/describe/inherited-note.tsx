import { ArrowDownFromLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { inherited } from '../../../shared/domain/fields/inherit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import styles from './describe.module.css'
import { valueText } from './value-text.ts'

/** What a field has from a unit above, below its empty editor: what is written into that counts in its place. */
export function InheritedNote({ unit, rule }: { readonly unit: Unit; readonly rule: FieldRule }): ReactNode {
  const speech = useSpeech()
  const tree = useUnitTree()
  const above = tree.status === 'ready' ? inherited(indexTree(tree.value).byId, unit, rule) : null
  if (!above) return null
  const said = above.values.map(({ text }) => valueText(rule, text, speech))
  return (
    <p className={styles['inherited']}>
      <ArrowDownFromLine size={14} aria-hidden />
      <span>{speech.t('describe.inherited', { value: said.join('; '), from: nameOf(above.from) })}</span>
    </p>
  )
}
