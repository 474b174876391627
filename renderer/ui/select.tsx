import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './field.module.css'

export interface SelectOption<K extends string> {
  readonly key: K
  readonly text: string
}

export interface SelectProps<K extends string> {
  readonly label: string
  readonly options: readonly SelectOption<K>[]
  /** null where nothing is chosen. */
  readonly value: K | null
  readonly onChange: (key: K) => void
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly className?: string | undefined
}

/** One of a few. */
export function Select<K extends string>(props: SelectProps<K>): ReactNode {
  return (
    <AriaSelect
      className={cx(styles['field'], props.className)}
      value={props.value}
      onChange={(key) => props.onChange(key as K)} // the keys are those of `options`
      placeholder={props.placeholder ?? '—'}
      isDisabled={props.disabled ?? false}
    >
      <Label className={(props.labelHidden ? styles['hidden'] : styles['label']) ?? ''}>{props.label}</Label>
      <Button className={cx(styles['input'], styles['select'])}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''} offset={2}>
        <ListBox items={props.options} className={styles['options'] ?? ''}>
          {(option: SelectOption<K>) => (
            <ListBoxItem id={option.key} textValue={option.text} className={styles['option'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span style={{ width: 16, display: 'inline-flex' }}>
                    {isSelected ? <Check size={16} aria-hidden /> : null}
                  </span>
                  {option.text}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
