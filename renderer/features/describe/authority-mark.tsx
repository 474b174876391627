import { BookUser, Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { kindsNamedIn } from '../../../shared/domain/authority-uses.ts'
import { AUTHORITY_KINDS, newAuthority, type Authority, type AuthorityKind } from '../../../shared/domain/authority.ts'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import { namedAlike } from '../../../shared/text/authority-search.ts'
import { authorityFacts } from '../../ports/authority-words.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'

interface MarkProps extends Pick<EditorProps, 'rule' | 'units' | 'records' | 'save'> {
  readonly value: DescribedValue
}

/** The record that a value is linked to, and the way there; for a value without one, the way to link it or make one. */
export function AuthorityMark(props: MarkProps): ReactNode {
  const { rule, value, records } = props
  if (kindsNamedIn(rule).length === 0) return null
  const record = value.authority && records.byId.get(value.authority)
  return record ? <Linked {...props} record={record} /> : <Unlinked {...props} />
}

function Linked({ rule, value, save, record }: MarkProps & { readonly record: Authority }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const name = t('authorities.mark.linked', { name: record.name })
  return (
    <MenuButton
      label={name}
      trigger={
        <IconButton className={styles['linked']} name={name} icon={<BookUser size={16} />} onPress={() => undefined} />
      }
      groups={[
        [{ key: 'open', text: t('authorities.mark.open') }],
        [{ key: 'unlink', text: t('authorities.mark.unlink') }],
      ]}
      onChoose={(key) => {
        if (key === 'open') dispatch({ type: 'authority', id: record.id })
        else void save({ kind: 'link', field: rule.name, text: value.text, authority: null })
      }}
    />
  )
}

function Unlinked({ rule, value, units, records, save }: MarkProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { newId, clock } = useServices()
  const kinds = kindsNamedIn(rule)
  const [first] = units
  const alike = namedAlike(records, value.text, kinds)
  const name = t('authorities.mark.none', { value: value.text })
  const make = (kind: AuthorityKind): void => {
    if (!first) return
    const known = { id: newId<Authority['id']>(), collectionId: first.collectionId, kind, name: value.text }
    void save({ kind: 'record', field: rule.name, text: value.text, record: newAuthority(known, clock.now()) })
  }
  return (
    <MenuButton<string>
      label={name}
      trigger={
        <IconButton className={styles['unlinked']} name={name} icon={<Link2 size={16} />} onPress={() => undefined} />
      }
      groups={[
        alike.map((record) => ({
          key: record.id,
          text: t('authorities.mark.link', { name: record.name, facts: authorityFacts(record, speech) }),
        })),
        kinds.map((kind) => ({ key: kind, text: t('authorities.mark.make', { kind: t(`authorities.kind.${kind}`) }) })),
      ]}
      onChoose={(key) => {
        const kind = AUTHORITY_KINDS.find((each) => each === key)
        const record = alike.find(({ id }) => id === key)
        if (kind) make(kind)
        else if (record) void save({ kind: 'link', field: rule.name, text: value.text, authority: record.id })
      }}
    />
  )
}
