import { useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { firstText } from '../../../shared/domain/description.ts'
import { codeBeside, nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { indexTree, itemsUnder } from '../../../shared/domain/unit-tree.ts'
import { fold } from '../../../shared/text/fold.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './pages.module.css'

/** Chooses the item that pages go into, by its name or code. */
export function ItemChooser(props: {
  readonly count: number
  readonly onChoose: (unitId: UnitId) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const tree = useUnitTree()
  const [sought, setSought] = useState('')
  const [at, setAt] = useState(0)
  const items = useMemo(() => (tree.status === 'ready' ? itemsUnder(indexTree(tree.value), null) : []), [tree])
  const found = useMemo(() => items.filter((unit) => isFound(unit, sought)), [items, sought])
  const choose = (unit: Unit | undefined): void => {
    if (unit) props.onChoose(unit.id)
    props.onClose()
  }
  return (
    <PlainDialog open title={t('pages.choose.title', { count: props.count })} onClose={props.onClose}>
      <form
        className={styles['chooser']}
        onSubmit={(event) => {
          event.preventDefault()
          choose(found[at])
        }}
      >
        <TextField
          label={t('pages.choose.sought')}
          value={sought}
          autoFocus
          onChange={(text) => {
            setSought(text)
            setAt(0)
          }}
        />
        <VirtualList
          label={t('pages.choose.list')}
          items={found}
          rowHeight={28}
          keyOf={(unit) => unit.id}
          activeIndex={found.length > 0 ? at : -1}
          onMove={(_, index) => setAt(index)}
          onOpen={choose}
          className={styles['chooserList']}
        >
          {(unit) => (
            <div className={styles['chooserRow']}>
              <span className={styles['name']}>{nameOf(unit)}</span>
              <span className={styles['soft']}>{codeBeside(unit)}</span>
            </div>
          )}
        </VirtualList>
        <div className={styles['chooserActions']}>
          <Button onPress={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={found.length === 0}>
            {t('browse.move.move')}
          </Button>
        </div>
      </form>
    </PlainDialog>
  )
}

function isFound(unit: Unit, sought: string): boolean {
  const words = fold(sought)
  return words === '' || fold(`${firstText(unit.description, 'referenceCode')} ${nameOf(unit)}`).includes(words)
}
