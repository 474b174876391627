import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { AUTHORITY_KINDS, type Authority, type AuthorityKind } from '../../../shared/domain/authority.ts'
import { namingIndex } from '../../../shared/domain/authority-uses.ts'
import type { AuthorityId } from '../../../shared/domain/ids.ts'
import { findAuthorities, likelySame, type AuthorityIndex } from '../../../shared/text/authority-search.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useKept } from '../../ports/use-kept.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import type { Selection } from '../../ui/selection.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './authorities.module.css'
import { AuthorityEditor } from './authority-editor.tsx'
import { AuthorityList } from './authority-list.tsx'
import { MergePane } from './merge-pane.tsx'
import { NewRecord } from './new-record.tsx'
import type { AuthorityHand } from './use-authority-hand.ts'

const ALL = 'all'
const CHOICES = [ALL, ...AUTHORITY_KINDS] as const
const NOTHING: Selection<AuthorityId> = { chosen: new Set(), anchor: null, active: null }
const NO_PAIRS: readonly string[] = []

interface DeskProps {
  readonly index: AuthorityIndex
  readonly hand: AuthorityHand
}

/** The records that the filter leaves, and beside them the one that is chosen, or the several to be merged. */
export function AuthorityDesk({ index, hand }: DeskProps): ReactNode {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<AuthorityKind | typeof ALL>(ALL)
  const sought = useDeferredValue(typed)
  const hits = useMemo(() => findAuthorities(index, sought, kind === ALL ? [] : [kind]), [index, sought, kind])
  const naming = useNaming()
  const [selection, select] = useSelection(() => {
    setTyped('')
    setKind(ALL)
  })
  const chosen = [...selection.chosen].flatMap((id) => index.byId.get(id) ?? [])
  const [only, ...more] = chosen
  const showAll = (records: readonly Authority[]): void => {
    setTyped('')
    setKind(ALL)
    const [first = null] = records.map(({ id }) => id)
    select({ chosen: new Set(records.map(({ id }) => id)), anchor: first, active: first })
  }
  const [apart, setApart] = useKept('authority-pairs-apart', NO_PAIRS, isTexts)
  const pairs = useMemo(() => new Set(apart), [apart])
  return (
    <div className={styles['panes']}>
      <div className={styles['side']}>
        <div className={styles['tools']}>
          <NewRecord index={index} hand={hand} sought={typed} {...(kind === ALL ? {} : { kind })} />
          <Likely index={index} apart={pairs} shown={selection.chosen} onShow={showAll} />
        </div>
        <TextField label={t('authorities.filter')} type="search" value={typed} onChange={setTyped} />
        <Select
          label={t('authorities.kind')}
          labelHidden
          value={kind}
          options={CHOICES.map((key) => ({ key, text: t(`authorities.kind.${key}`) }))}
          onChange={setKind}
        />
        <AuthorityList hits={hits} naming={naming} selection={selection} onSelect={select} hand={hand} />
        <p role="status" className={styles['soft']}>
          {hits.length === 0 ? t('authorities.nothing') : t('authorities.count', { count: hits.length })}
        </p>
      </div>
      <div className={styles['hand']}>
        {only && more.length > 0 ? (
          <MergePane
            key={chosen.map(({ id }) => id).join()}
            records={chosen}
            naming={naming}
            hand={hand}
            onApart={(keys) => setApart([...apart, ...keys])}
          />
        ) : only ? (
          <AuthorityEditor key={only.id} record={only} index={index} naming={naming} hand={hand} />
        ) : (
          <p className={styles['soft']}>{t('authorities.choose')}</p>
        )}
      </div>
    </div>
  )
}

/** What the units name, looked through once while they stay the same. */
function useNaming() {
  const tree = useUnitTree()
  const { book } = useTemplates()
  return useMemo(() => namingIndex(tree.status === 'ready' ? tree.value : [], book), [tree, book])
}

/** What is chosen in the list; a record that another part of the window leads to is chosen alone. */
function useSelection(onLed: () => void): readonly [Selection<AuthorityId>, (to: Selection<AuthorityId>) => void] {
  const [{ authority }, dispatch] = useDesk()
  const [selection, setSelection] = useState(() => onlyOne(authority))
  const [led, setLed] = useState(authority)
  if (led !== authority) {
    setLed(authority)
    if (authority !== selection.active) {
      setSelection(onlyOne(authority))
      onLed()
    }
  }
  return [
    selection,
    (to) => {
      setSelection(to)
      dispatch({ type: 'authority', id: to.active })
    },
  ]
}

function onlyOne(id: AuthorityId | null): Selection<AuthorityId> {
  return id === null ? NOTHING : { chosen: new Set([id]), anchor: id, active: id }
}

/** Leads through the groups of records that may be the same, one with each press. */
function Likely(props: {
  readonly index: AuthorityIndex
  readonly apart: ReadonlySet<string>
  readonly shown: ReadonlySet<AuthorityId>
  readonly onShow: (records: readonly Authority[]) => void
}): ReactNode {
  const { t } = useSpeech()
  const { index, apart, shown } = props
  const groups = useMemo(() => likelySame(index, apart), [index, apart])
  if (groups.length === 0) return null
  const isShown = (group: readonly Authority[]): boolean =>
    group.length === shown.size && group.every(({ id }) => shown.has(id))
  const next = groups[(groups.findIndex(isShown) + 1) % groups.length] ?? []
  return <Button onPress={() => props.onShow(next)}>{t('authorities.likely', { count: groups.length })}</Button>
}

function isTexts(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every((text) => typeof text === 'string')
}
