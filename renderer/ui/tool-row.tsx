import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { MenuButton } from './menu.tsx'
import styles from './tool-row.module.css'
import { toolsThatFit } from './tools-that-fit.ts'
import { useWidth } from './use-width.ts'

/** A tool: a button where there is room for it, else an entry of the menu at the end of the row. */
export interface Tool {
  readonly key: string
  readonly name: string
  readonly icon: ReactNode
  /** Shortcut as the user reads it. */
  readonly keys?: string
  /** Makes it a toggle that is on or off. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** The lower, the longer it stays a button as the room gets less. */
  readonly rank: number
  readonly onPress: () => void
}

export interface ToolRowProps {
  readonly label: string
  /** The name of the menu. */
  readonly more: string
  /** With a gap between them. */
  readonly groups: readonly (readonly Tool[])[]
  readonly className?: string | undefined
}

/** Tools in one row, whatever its width: those that are used least go into a menu where they have no room. */
export function ToolRow(props: ToolRowProps): ReactNode {
  const [attach, width] = useWidth()
  const { shown, hidden } = toolsThatFit(props.groups, width)
  const press = (key: string): void =>
    props.groups
      .flat()
      .find((tool) => tool.key === key)
      ?.onPress()
  return (
    <div ref={attach} className={cx(styles['row'], props.className)}>
      <Toolbar className={styles['tools'] ?? ''} aria-label={props.label}>
        {shown.map((group) => (
          <div key={group[0]?.key} className={styles['group']}>
            {group.map(({ key, rank: _rank, ...tool }) => (
              <IconButton key={key} {...tool} />
            ))}
          </div>
        ))}
        {hidden.length > 0 ? (
          <MenuButton
            label={props.more}
            trigger={<IconButton name={props.more} icon={<Ellipsis size={16} />} onPress={() => undefined} />}
            groups={hidden.map((group) =>
              group.map(({ key, name, keys, pressed, disabled }) => ({
                ...{ key, text: name },
                ...(keys === undefined ? {} : { keys }),
                ...(pressed === undefined ? {} : { checked: pressed }),
                ...(disabled === undefined ? {} : { disabled }),
              })),
            )}
            onChoose={(key) => afterMenu(() => press(key))}
          />
        ) : null}
      </Toolbar>
    </div>
  )
}

/** A menu that closes gives the focus back to its button in the next frame: only then may a tool take it. */
function afterMenu(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
