import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { cx } from './cx.ts'
import styles from './field.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter (in a one-line field) or leaving the field. */
  readonly onCommit?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** What is wrong with the value. */
  readonly error?: string | null | undefined
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** The language of the value, for spelling and for screen readers. */
  readonly lang?: string
  readonly type?: 'text' | 'search' | 'number'
  readonly inputRef?: Ref<HTMLInputElement>
  readonly className?: string | undefined
}

/** One line of text with its label, hint and error. */
export function TextField({ inputRef, ...props }: TextFieldProps): ReactNode {
  const id = useId()
  return (
    <FieldShell {...props} id={id}>
      <input
        {...controlProps(props, id)}
        ref={inputRef}
        type={props.type ?? 'text'}
        onKeyDown={(event) => {
          props.onKeyDown?.(event)
          if (event.key === 'Enter' && !event.defaultPrevented) props.onCommit?.()
        }}
      />
    </FieldShell>
  )
}

/** Several lines of text; grows with what is typed. */
export function TextArea({
  areaRef,
  ...props
}: Omit<TextFieldProps, 'type' | 'inputRef'> & {
  readonly rows?: number
  readonly areaRef?: Ref<HTMLTextAreaElement>
}): ReactNode {
  const id = useId()
  return (
    <FieldShell {...props} id={id}>
      <textarea {...controlProps(props, id)} ref={areaRef} rows={props.rows ?? 3} onKeyDown={props.onKeyDown} />
    </FieldShell>
  )
}

type Shell = Pick<TextFieldProps, 'label' | 'labelHidden' | 'hint' | 'error' | 'className'>

/** Label above, hint or error below. */
function FieldShell(props: Shell & { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={cx(styles['field'], props.className)}>
      <label htmlFor={props.id} className={props.labelHidden ? styles['hidden'] : styles['label']}>
        {props.label}
      </label>
      {props.children}
      {props.error ? (
        <span id={`${props.id}-note`} className={styles['error']}>
          {props.error}
        </span>
      ) : props.hint ? (
        <span id={`${props.id}-note`} className={styles['hint']}>
          {props.hint}
        </span>
      ) : null}
    </div>
  )
}

function controlProps(props: Omit<TextFieldProps, 'type' | 'inputRef'>, id: string) {
  return {
    id,
    className: styles['input'],
    value: props.value,
    placeholder: props.placeholder,
    disabled: props.disabled,
    autoFocus: props.autoFocus,
    lang: props.lang,
    'aria-invalid': props.error ? true : undefined,
    'data-invalid': props.error ? true : undefined,
    'aria-describedby': props.error || props.hint ? `${id}-note` : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => props.onChange(event.target.value),
    onBlur: () => props.onCommit?.(),
  }
}
