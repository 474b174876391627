import { ArrowDown, ArrowUp, LayoutPanelTop, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BlockEdit } from '../../../../shared/domain/edit-blocks.ts'
import { BLOCK_KINDS, WRITINGS, type Block } from '../../../../shared/domain/layout.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import regions from '../regions/regions.module.css'
import styles from './blocks.module.css'
import type { PageBlocks } from './use-page-blocks.ts'

const ROW = 28

export interface BlocksPaneProps {
  readonly hand: PageBlocks
  readonly busy: boolean
  readonly onDraw: () => void
  readonly onShow: (block: Block) => void
  /** Reads the page again, as it is laid out here. */
  readonly onRead: () => void
  readonly attempt: (work: Promise<unknown>) => void
}

/** The blocks of the page in reading order, what each is, and reading again as they stand here. */
export function BlocksPane(props: BlocksPaneProps): ReactNode {
  const { t, number } = useSpeech()
  const { hand, attempt } = props
  const { blocks, selected } = hand
  const edit = (change: BlockEdit): void => attempt(hand.edit(change))
  return (
    <div className={regions['pane']}>
      {blocks.length === 0 ? (
        <EmptyState
          title={t('blocks.none.title')}
          icon={<LayoutPanelTop size={16} />}
          actions={<Button onPress={props.onDraw}>{t('blocks.draw')}</Button>}
        >
          <p>{t('blocks.none.text')}</p>
        </EmptyState>
      ) : (
        <div className={regions['list']} style={{ height: ROW * Math.min(12, blocks.length) + 2 }}>
          <VirtualList
            label={t('blocks.list')}
            items={blocks}
            rowHeight={ROW}
            keyOf={(block) => block.id}
            activeIndex={selected ? blocks.indexOf(selected) : -1}
            onMove={(block) => {
              hand.select(block.id)
              props.onShow(block)
            }}
            onOpen={props.onShow}
          >
            {(block, index) => (
              <span className={regions['row']}>
                <span className={regions['number']}>{number(index + 1)}</span>
                <span className={regions['said']}>{t(`blocks.kind.${block.kind}`)}</span>
              </span>
            )}
          </VirtualList>
        </div>
      )}
      {selected ? <BlockForm key={selected.id} block={selected} onEdit={edit} /> : null}
      <div className={styles['foot']}>
        <p className={styles['soft']}>{t(hand.own ? 'blocks.own' : 'blocks.found')}</p>
        <div className={styles['actions']}>
          <Button kind="primary" disabled={props.busy || !hand.own} onPress={props.onRead}>
            {t('blocks.read')}
          </Button>
          <Button onPress={props.onDraw}>{t('blocks.draw')}</Button>
          {hand.own ? <Button onPress={() => attempt(hand.clear())}>{t('blocks.clear')}</Button> : null}
        </div>
      </div>
    </div>
  )
}

function BlockForm(props: { readonly block: Block; readonly onEdit: (edit: BlockEdit) => void }): ReactNode {
  const { t } = useSpeech()
  const { block, onEdit } = props
  const { id } = block
  return (
    <div className={regions['form']}>
      <Select
        label={t('blocks.kind')}
        value={block.kind}
        options={BLOCK_KINDS.map((kind) => ({ key: kind, text: t(`blocks.kind.${kind}`) }))}
        onChange={(as) => onEdit({ kind: 'become', id, as })}
      />
      <Select
        label={t('blocks.writing')}
        value={block.writing ?? 'any'}
        options={(['any', ...WRITINGS] as const).map((key) => ({ key, text: t(`blocks.writing.${key}`) }))}
        onChange={(as) => onEdit({ kind: 'write', id, as: as === 'any' ? null : as })}
      />
      <Checkbox checked={block.vertical === true} onChange={(vertical) => onEdit({ kind: 'turn', id, vertical })}>
        {t('blocks.vertical')}
      </Checkbox>
      <div className={styles['actions']}>
        <IconButton
          name={t('blocks.up')}
          icon={<ArrowUp size={16} />}
          onPress={() => onEdit({ kind: 'move', id, by: -1 })}
        />
        <IconButton
          name={t('blocks.down')}
          icon={<ArrowDown size={16} />}
          onPress={() => onEdit({ kind: 'move', id, by: 1 })}
        />
        <IconButton
          name={t('blocks.remove')}
          icon={<Trash2 size={16} />}
          onPress={() => onEdit({ kind: 'remove', id })}
        />
      </div>
    </div>
  )
}
