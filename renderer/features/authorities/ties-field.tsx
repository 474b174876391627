import { ArrowRight, X } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { TIE_KINDS, type Authority, type AuthorityKind, type AuthorityTie } from '../../../shared/domain/authority.ts'
import { findAuthorities, type AuthorityIndex } from '../../../shared/text/authority-search.ts'
import { authorityFacts } from '../../ports/authority-words.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ListRow, SuggestionText } from '../../ui/list-field.tsx'
import { Select } from '../../ui/select.tsx'
import type { RecordProps } from './record-props.ts'
import styles from './authorities.module.css'

type TieKind = AuthorityTie['tie']
type TiesProps = RecordProps & { readonly index: AuthorityIndex }

/** As many as one looks through. */
const MOST = 12

/** The ties to other records, those that others have to it among them. */
export function TiesField({ record, save, index }: TiesProps): ReactNode {
  const { t } = useSpeech()
  const back = useMemo(() => tiesTo(index, record), [index, record])
  return (
    <div className={styles['variants']} role="group" aria-label={t('authorities.ties')}>
      <span className={styles['label']} aria-hidden>
        {t('authorities.ties')}
      </span>
      <ul className={styles['ties']}>
        {record.ties.map((tie) => {
          const other = index.byId.get(tie.to)
          return other ? (
            <TieRow key={`${tie.tie} ${tie.to}`} said={t(`authorities.tie.${tie.tie}`)} other={other}>
              <IconButton
                name={t('authorities.take', { name: other.name })}
                icon={<X size={16} />}
                onPress={() => void save({ kind: 'remove-tie', tie })}
              />
            </TieRow>
          ) : null
        })}
        {back.map(({ other, tie }) => (
          <TieRow key={`${tie} ${other.id} back`} said={t(`authorities.tie.back.${tie}`)} other={other} />
        ))}
      </ul>
      <NewTie record={record} save={save} index={index} />
    </div>
  )
}

function TieRow(props: { readonly said: string; readonly other: Authority; readonly children?: ReactNode }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const { name, id } = props.other
  return (
    <ListRow text={t('authorities.tie.said', { tie: props.said, name })}>
      <IconButton
        name={t('authorities.open', { name })}
        icon={<ArrowRight size={16} />}
        onPress={() => dispatch({ type: 'authority', id })}
      />
      {props.children}
    </ListRow>
  )
}

function NewTie({ record, save, index }: TiesProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const offered = tieKinds(record.kind)
  const [tie, setTie] = useState<TieKind>('related')
  const [typed, setTyped] = useState('')
  const options = () =>
    findAuthorities(index, typed)
      .filter((hit) => hit.record.id !== record.id)
      .slice(0, MOST)
      .map(({ record: other, name }) => ({
        key: other.id,
        other,
        content: <SuggestionText text={name} detail={authorityFacts(other, speech)} />,
      }))
  return (
    <div className={styles['newTie']}>
      <Select
        labelHidden
        label={t('authorities.tie.kind')}
        value={offered.includes(tie) ? tie : 'related'}
        options={offered.map((key) => ({ key, text: t(`authorities.tie.${key}`) }))}
        onChange={setTie}
      />
      <ComboBox
        label={t('authorities.tie.add')}
        placeholder={t('authorities.tie.add')}
        value={typed}
        onChange={setTyped}
        options={options}
        none={t('authorities.nothing')}
        onChoose={({ other }) => {
          setTyped('')
          void save({ kind: 'add-tie', tie: { to: other.id, tie: offered.includes(tie) ? tie : 'related' } })
        }}
      />
    </div>
  )
}

/** Concepts are broader or narrower; agents and repositories have a past, a family, a hierarchy. */
function tieKinds(kind: AuthorityKind): readonly TieKind[] {
  const isConcept = kind === 'subject' || kind === 'genre'
  return TIE_KINDS.filter((tie) => tie === 'related' || (tie === 'broader') === isConcept)
}

function tiesTo(
  index: AuthorityIndex,
  { id }: Authority,
): readonly { readonly other: Authority; readonly tie: TieKind }[] {
  return index.records.flatMap((other) => other.ties.flatMap(({ to, tie }) => (to === id ? [{ other, tie }] : [])))
}
