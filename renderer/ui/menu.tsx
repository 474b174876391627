import { Check } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import field from './field.module.css'
import styles from './menu.module.css'

export interface MenuEntry<K extends string> {
  readonly key: K
  readonly text: string
  readonly keys?: string
  /** The one of several that holds now. */
  readonly checked?: boolean
  readonly disabled?: boolean
}

export interface MenuButtonProps<K extends string> {
  /** A Button or IconButton. */
  readonly trigger: ReactNode
  readonly label: string
  /** Entries in groups, with a line between. */
  readonly groups: readonly (readonly MenuEntry<K>[])[]
  readonly onChoose: (key: K) => void
}

/** A button that opens a menu. */
export function MenuButton<K extends string>(props: MenuButtonProps<K>): ReactNode {
  const groups = props.groups.filter((group) => group.length > 0)
  // Where some can be checked, the words of all stand below each other.
  const checks = groups.some((group) => group.some(({ checked }) => checked !== undefined))
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover className={field['popover'] ?? ''} offset={2}>
        <Menu
          aria-label={props.label}
          className={field['options'] ?? ''}
          onAction={(key) => props.onChoose(key as K)} // the keys are those of the entries
        >
          {groups.map((group, index) => (
            <Fragment key={group[0]?.key}>
              {index > 0 ? <Separator className={styles['separator'] ?? ''} /> : null}
              {group.map((entry) => (
                <MenuItem
                  key={entry.key}
                  id={entry.key}
                  textValue={entry.text}
                  isDisabled={entry.disabled ?? false}
                  className={field['option'] ?? ''}
                >
                  {checks ? (
                    <span className={styles['check']}>{entry.checked ? <Check size={16} aria-hidden /> : null}</span>
                  ) : null}
                  {entry.text}
                  {entry.keys ? <span className={styles['keys']}>{entry.keys}</span> : null}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
