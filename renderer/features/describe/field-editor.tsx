import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { kindsNamedIn } from '../../../shared/domain/authority-uses.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import { DateEditor } from './date-editor.tsx'
import type { EditorProps } from './editor-props.ts'
import { ListEditor } from './list-editor.tsx'
import { NameEditor } from './name-editor.tsx'
import { TextEditor } from './text-editor.tsx'

/** The editor that a field's rule asks for. */
export function FieldEditor(props: EditorProps): ReactNode {
  const { rule } = props
  if (rule.repeatable) return <ListEditor {...props} />
  if (kindsNamedIn(rule).length > 0 && !rule.languageTagged) return <NameEditor {...props} />
  switch (rule.kind) {
    case 'text':
    case 'longText':
    case 'number':
    case 'place':
    case 'person':
    case 'language':
    case 'url':
      return <TextEditor {...props} />
    case 'date':
      return <DateEditor {...props} />
    case 'type':
    case 'rights':
    case 'controlled':
      return <ChoiceEditor {...props} />
    default:
      return assertNever(rule.kind)
  }
}
