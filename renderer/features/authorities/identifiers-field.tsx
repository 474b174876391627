import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ListField, ListRow } from '../../ui/list-field.tsx'
import type { RecordProps } from './record-props.ts'

/** The codes and addresses by which others know the same. */
export function IdentifiersField({ record, save }: RecordProps): ReactNode {
  const { t } = useSpeech()
  return (
    <ListField
      label={t('authorities.identifiers')}
      addLabel={t('authorities.identifier.add')}
      suggest={() => []}
      onAdd={(text) => save({ kind: 'add-identifier', text })}
    >
      {record.identifiers.map((text) => (
        <ListRow key={text} text={text}>
          <IconButton
            name={t('authorities.take', { name: text })}
            icon={<X size={16} />}
            onPress={() => void save({ kind: 'remove-identifier', text })}
          />
        </ListRow>
      ))}
    </ListField>
  )
}
