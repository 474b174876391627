import { AlignCenterVertical, Columns2, Layers2, Link2, Link2Off, Repeat2, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { SyncedPanes } from '../../viewer/use-synced-panes.ts'
import styles from './compare.module.css'
import type { Comparison, ComparisonAct } from './comparison.ts'

const WAYS = [
  { way: 'side', key: 'S', icon: <Columns2 size={16} /> },
  { way: 'blink', key: 'B', icon: <Repeat2 size={16} /> },
  { way: 'overlay', key: 'O', icon: <Layers2 size={16} /> },
] as const

/** How the pages are compared. */
export function CompareBar(props: {
  readonly comparison: Comparison
  readonly sync: SyncedPanes
  readonly onAct: (act: ComparisonAct) => void
  readonly loupe: boolean
  readonly onLoupe: () => void
}): ReactNode {
  const { t, percent } = useSpeech()
  const { comparison, sync } = props
  return (
    <div className={styles['tools']}>
      <Toolbar className={styles['toolbar'] ?? ''} aria-label={t('compare.ways')}>
        {WAYS.map(({ way, key, icon }) => (
          <IconButton
            key={way}
            name={t(`compare.${way}`)}
            keys={key}
            icon={icon}
            pressed={comparison.way === way}
            onPress={() => props.onAct({ do: 'way', way })}
          />
        ))}
        <IconButton
          name={t('compare.lock')}
          keys="L"
          icon={sync.locked ? <Link2 size={16} /> : <Link2Off size={16} />}
          pressed={sync.locked}
          onPress={() => sync.lock(!sync.locked)}
        />
        <IconButton name={t('compare.align')} keys="A" icon={<AlignCenterVertical size={16} />} onPress={sync.align} />
        <IconButton
          name={t('reader.loupe')}
          keys="G"
          icon={<Search size={16} />}
          pressed={props.loupe}
          onPress={props.onLoupe}
        />
      </Toolbar>
      {comparison.way === 'overlay' ? (
        <input
          type="range"
          aria-label={t('compare.opacity')}
          title={t('compare.opacity')}
          className={styles['range']}
          min={0}
          max={100}
          value={Math.round(comparison.opacity * 100)}
          aria-valuetext={percent(comparison.opacity)}
          onChange={(event) => props.onAct({ do: 'opacity', opacity: Number(event.target.value) / 100 })}
        />
      ) : null}
      {comparison.way === 'blink' ? <span role="status">{t(`compare.seen-${comparison.seen}`)}</span> : null}
    </div>
  )
}
