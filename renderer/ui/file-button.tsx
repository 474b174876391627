import { useRef, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'

/** A button that lets the user choose files of the disk: a hidden field opens the chooser of the system. */
export function FileButton(
  props: Omit<ButtonProps, 'onPress' | 'type'> & {
    /** Endings and media types that the chooser shows at first. */
    readonly accept: string
    readonly multiple?: boolean
    /** At least one file. */
    readonly onChosen: (files: readonly [File, ...File[]]) => void
  },
): ReactNode {
  const { accept, multiple = false, onChosen, ...button } = props
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={(event) => {
          const [first, ...others] = event.target.files ?? []
          // The same file may be chosen again once it has been corrected.
          event.target.value = ''
          if (first) onChosen([first, ...others])
        }}
      />
      <Button {...button} onPress={() => field.current?.click()} />
    </>
  )
}
