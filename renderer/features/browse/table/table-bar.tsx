import { Columns3 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { PlainDialog } from '../../../ui/dialog.tsx'
import styles from '../browse.module.css'
import type { TableColumns } from './columns.ts'
import type { CellHand } from './use-cells.ts'

/** Above the table: whether its cells are written, and which columns it has. */
export function TableBar(props: { readonly cells: CellHand; readonly columns: TableColumns }): ReactNode {
  const { t } = useSpeech()
  const { cells, columns } = props
  const [choosing, setChoosing] = useState(false)
  const isOn = cells.place !== null
  return (
    <div className={styles['tableBar']}>
      <Checkbox checked={isOn} onChange={cells.turn}>
        {t('table.edit')}
      </Checkbox>
      <span className={styles['tableKeys']} title={isOn ? t('table.keys') : undefined}>
        {isOn ? t('table.keys') : ''}
      </span>
      <Button kind="quiet" icon={<Columns3 size={16} aria-hidden />} onPress={() => setChoosing(true)}>
        {t('table.columns')}
      </Button>
      {choosing ? <ColumnDialog columns={columns} onClose={() => setChoosing(false)} /> : null}
    </div>
  )
}

/** Every field of the templates at hand; the table follows at once. */
function ColumnDialog({
  columns: { shown, all, choose },
  onClose,
}: {
  readonly columns: TableColumns
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const chosen = shown.map(({ field }) => field)
  return (
    <PlainDialog open title={t('table.columns.title')} onClose={onClose}>
      <div className={styles['columnChoice']}>
        {all.map(({ field, name }) => {
          const isShown = chosen.includes(field)
          return (
            <Checkbox
              key={field}
              checked={isShown}
              disabled={isShown && chosen.length === 1}
              onChange={(on) => choose(on ? [...chosen, field] : chosen.filter((one) => one !== field))}
            >
              {name}
            </Checkbox>
          )
        })}
      </div>
      <div className={styles['formActions']}>
        <Button kind="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </PlainDialog>
  )
}
