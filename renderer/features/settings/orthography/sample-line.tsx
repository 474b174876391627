import { useMemo, useState, type ReactNode } from 'react'
import type { OrthographyChoice, OrthographyId } from '../../../../shared/domain/orthography.ts'
import { orthographyOf } from '../../../../shared/text/orthography/detect.ts'
import { normalisedPage } from '../../../../shared/text/orthography/normalised-page.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './orthography.module.css'

/** What stands in the field at first: a line in each way of spelling. */
const SAMPLES: Readonly<Record<OrthographyId, string>> = {
  'russian-1918': 'Дѣло о постройкѣ новаго зданія, и т. д.',
  vietnamese: 'Cộng-hoà Việt-Nam, công-lý, v.v.',
  latin: 'the ſame houſe & garden, &c.',
  modern: 'the ﬁrst oﬃce',
}

/** A line to type, with its normalised form below: what the rules do, seen while they are changed. */
export function SampleLine({ choice }: { readonly choice: OrthographyChoice | undefined }): ReactNode {
  const { t } = useSpeech()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? SAMPLES[choice?.orthography ?? 'russian-1918']
  const normal = useMemo(() => normalisedPage([{ text }], choice).text, [text, choice])
  return (
    <div className={styles['sample']}>
      <TextField label={t('normal.sample')} value={text} onChange={setTyped} className={styles['typed']} />
      <div>
        <span className={styles['label']}>
          {choice
            ? t('normal.sample.normal')
            : t('normal.sample.found', { name: t(`orthography.name.${orthographyOf(text)}`) })}
        </span>
        <output className={styles['normal']} aria-label={t('normal.sample.normal')}>
          {normal}
        </output>
      </div>
    </div>
  )
}
