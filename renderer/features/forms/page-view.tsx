import { useState, type ReactNode, type Ref } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPage } from '../../ports/use-page-tiles.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageViewer, type PageScale, type PageViewerHandle } from '../../viewer/page-viewer.tsx'
import type { RegionsOnPage } from '../../viewer/regions.ts'
import styles from './forms.module.css'

const NOTHING = { words: [], lines: [] }
const SCALE: PageScale = { dpi: null, rulers: false, write: String, measured: String }

/** A page with fields or cells laid over it. */
export function PageView(props: {
  readonly page: Page
  readonly label: string
  readonly regions: RegionsOnPage
  readonly handle?: Ref<PageViewerHandle>
}): ReactNode {
  const { t } = useSpeech()
  const { page, label } = props
  const { picture, tiles } = useShownPage(page, null)
  const [failed, setFailed] = useState<Page['id'] | null>(null)
  if (picture.status === 'error' || failed === page.id)
    return <ErrorNote>{t('reader.picture-failed', { page: label })}</ErrorNote>
  return (
    <div className={styles['viewer']}>
      <PageViewer
        {...(props.handle ? { handle: props.handle } : {})}
        label={label}
        picture={picture.status === 'ready' ? picture.picture : null}
        tiles={tiles}
        colour={page.colour}
        size={page.size}
        rotation={page.rotation}
        overlay={NOTHING}
        activeLine={null}
        showText={false}
        regions={props.regions}
        scale={SCALE}
        onPickLine={() => undefined}
        onFailed={() => setFailed(page.id)}
      />
    </div>
  )
}
