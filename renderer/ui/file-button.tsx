import { useRef, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { IconButton, type IconButtonProps } from './icon-button.tsx'

interface Choosing {
  /** Endings and media types that the chooser shows at first. */
  readonly accept: string
  readonly multiple?: boolean
  /** At least one file. */
  readonly onChosen: (files: readonly [File, ...File[]]) => void
}

/** A button that lets the user choose files of the disk: a hidden field opens the chooser of the system. */
export function FileButton(props: Omit<ButtonProps, 'onPress' | 'type'> & Choosing): ReactNode {
  const { accept, multiple = false, onChosen, ...button } = props
  const { field, open } = useFileField({ accept, multiple, onChosen })
  return (
    <>
      {field}
      <Button {...button} onPress={open} />
    </>
  )
}

/** The same as an icon alone. */
export function FileIconButton(props: Omit<IconButtonProps, 'onPress'> & Choosing): ReactNode {
  const { accept, multiple = false, onChosen, ...button } = props
  const { field, open } = useFileField({ accept, multiple, onChosen })
  return (
    <>
      {field}
      <IconButton {...button} onPress={open} />
    </>
  )
}

function useFileField({ accept, multiple, onChosen }: Choosing) {
  const field = useRef<HTMLInputElement>(null)
  return {
    open: () => field.current?.click(),
    field: (
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
    ),
  }
}
