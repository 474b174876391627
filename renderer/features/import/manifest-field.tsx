import { FileJson } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ManifestProblem } from '../../../shared/intake/iiif/open-manifests.ts'
import { explain, explainCode } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './arrange.module.css'
import type { Manifests } from './use-manifests.ts'

/** So many problems are shown. */
const SHOWN = 50

/** The manifest, what its contents become, and whether pictures that are not here are downloaded. */
export function ManifestField({ manifests }: { readonly manifests: Manifests }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { rule, status } = manifests
  return (
    <div className={styles['pattern']}>
      <div className={styles['line']}>
        <div className={styles['picker']}>
          <FileButton
            accept=".json,.jsonld"
            icon={<FileJson size={16} aria-hidden />}
            onChosen={([file]) => manifests.choose(file)}
          >
            {t('manifest.choose')}
          </FileButton>
          {rule ? (
            <span>{t('manifest.chosen', { name: rule.manifest.name, count: rule.manifest.pages.length })}</span>
          ) : null}
        </div>
        {manifests.hasRanges ? <RangesSelect manifests={manifests} /> : null}
      </div>
      {status === 'none' ? <p className={styles['soft']}>{t('manifest.none')}</p> : null}
      {status === 'reading' ? <Reading manifests={manifests} /> : null}
      {status === 'error' ? <ErrorNote>{explain(manifests.error, speech)}</ErrorNote> : null}
      <Absent manifests={manifests} />
      <Downloads manifests={manifests} />
      <Problems problems={manifests.problems} />
    </div>
  )
}

function RangesSelect({ manifests }: { readonly manifests: Manifests }): ReactNode {
  const { t } = useSpeech()
  return (
    <Select
      label={t('manifest.ranges')}
      options={(['contents', 'items'] as const).map((key) => ({ key, text: t(`manifest.ranges.${key}`) }))}
      value={manifests.ranges}
      onChange={manifests.setRanges}
    />
  )
}

function Reading({ manifests }: { readonly manifests: Manifests }): ReactNode {
  const { t } = useSpeech()
  return (
    <div className={styles['picker']}>
      <ProgressBar label={t('manifest.reading')} fraction={null} />
      {manifests.rule ? <Button onPress={manifests.stop}>{t('common.cancel')}</Button> : null}
    </div>
  )
}

/** Manifests of a collection that are not here; where they would come from is said on the button. */
function Absent({ manifests }: { readonly manifests: Manifests }): ReactNode {
  const { t } = useSpeech()
  const { absent, status } = manifests
  if (absent.size === 0 || status === 'reading') return null
  return (
    <div className={styles['suggested']}>
      <span>{t('manifest.absent', { count: sum(absent) })}</span>
      <Button onPress={manifests.bring}>{t('manifest.bring', { hosts: hostsOf(absent) })}</Button>
    </div>
  )
}

function Downloads({ manifests }: { readonly manifests: Manifests }): ReactNode {
  const { t } = useSpeech()
  const { origins, missing, agreed, agree } = manifests
  if (missing === 0) return null
  return (
    <div>
      <Checkbox checked={agreed} onChange={agree}>
        {t('manifest.download', { count: missing, hosts: hostsOf(origins) })}
      </Checkbox>
      <p className={styles['soft']}>{t('manifest.download-hint')}</p>
    </div>
  )
}

function Problems({ problems }: { readonly problems: readonly ManifestProblem[] }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  if (problems.length === 0) return null
  return (
    <details className={styles['help']}>
      <summary>{t('manifest.problems', { count: problems.length })}</summary>
      <ul className={styles['problems']}>
        {problems.slice(0, SHOWN).map(({ place, code, message }, index) => (
          // Two may say the same of two places that are called alike.
          <li key={index}>
            <strong>{place}</strong> {explainCode(code, message, speech)}
          </li>
        ))}
        {problems.length > SHOWN ? <li>{t('manifest.more', { count: problems.length - SHOWN })}</li> : null}
      </ul>
    </details>
  )
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0)
}

/** 'iiif.example.org (12), images.example.org (3)'. */
function hostsOf(origins: ReadonlyMap<string, number>): string {
  const named = [...origins].map(([origin, count]) => [origin.replace(/^https?:\/\//, ''), count] as const)
  return named.length === 1 ? (named[0]?.[0] ?? '') : named.map(([host, count]) => `${host} (${count})`).join(', ')
}
