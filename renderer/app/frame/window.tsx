import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { byName } from '../../../shared/domain/collection.ts'
import {
  CiteDialog,
  MoveDialog,
  NewUnitDialog,
  RenameDialog,
  ReviewDialog,
  UnitTree,
} from '../../features/browse/index.ts'
import { DescriptionPanel, RescueDialog } from '../../features/describe/index.ts'
import { DropZone, ImportsAtStart, JobsDrawer, MeasureAtStart, WatchAtStart } from '../../features/import/index.ts'
import { RenewAtStart } from '../../features/settings/index.ts'
import { FilesField } from '../../features/files/index.ts'
import { PlacesField, PlaceSearch } from '../../features/places/index.ts'
import { ProvidePlaceEditor, type DrawPlaceEditor } from '../../ports/place-editor.tsx'
import { ChecksAtStart } from '../../features/integrity/index.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { ProvidePlaceSearch, type DrawPlaceSearch } from '../../ports/place-search.tsx'
import { usePreferences } from '../../ports/preferences.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { cx } from '../../ui/cx.ts'
import { Resizer } from '../../ui/resizer.tsx'
import { Boundary } from './boundary.tsx'
import { Centre } from './centre.tsx'
import styles from './frame.module.css'
import { Palette } from './palette.tsx'
import { DESCRIPTION_WIDTH, TREE_WIDTH } from './preferences.ts'
import { StatusBar } from './status-bar.tsx'
import { Toolbar } from './toolbar.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { useLateProblem } from './use-late-problem.ts'
import { useReadInView } from './use-read-in-view.ts'
import { targetsOf, useCommands, useShortcuts, type OpenDialog } from './use-commands.ts'

const drawPlaceSearch: DrawPlaceSearch = (onChoose) => <PlaceSearch onChoose={onChoose} />

// It has a map, which comes only when it is asked for.
const PlaceEditor = lazy(() =>
  import('../../features/places/place-editor.tsx').then(({ PlaceEditor: part }) => ({ default: part })),
)

const drawPlaceEditor: DrawPlaceEditor = (place, onClose) => (
  <Suspense fallback={null}>
    <PlaceEditor place={place} onClose={onClose} />
  </Suspense>
)

/** The window: bar, tree, centre, description, status. */
export function Window(): ReactNode {
  const { t, language } = useSpeech()
  const { repositories } = useServices()
  const [desk, dispatch] = useDesk()
  const alone = useFullScreen(desk, dispatch)
  const [preferences, prefer] = usePreferences()
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const run = useCommands(setDialog)
  useShortcuts(run)
  useReadInView()
  useLateProblem()
  const watched = useMemo(() => repositories.collections.watchAll(), [repositories])
  const collections = useWatched(watched)
  const opened = desk.collectionId !== null && !alone
  const described = useMemo(() => targetsOf(desk), [desk])
  return (
    <div className={styles['window']}>
      {alone ? null : (
        <Toolbar
          collections={collections.status === 'ready' ? byName(collections.value, language) : []}
          onCommand={run}
        />
      )}
      <div className={styles['panels']}>
        {opened && preferences.treeOpen ? (
          <nav data-pane="tree" aria-label={t('frame.tree')} className={styles['side']}>
            <div className={styles['sideBody']} style={{ width: preferences.treeWidth }}>
              <Boundary>
                <UnitTree onNewUnit={() => run('new-unit')} onTrash={() => run('show-trash')} />
              </Boundary>
            </div>
            <Resizer
              label={t('frame.treeWidth')}
              panel="before"
              width={preferences.treeWidth}
              {...TREE_WIDTH}
              onResize={(treeWidth) => prefer({ treeWidth })}
            />
          </nav>
        ) : null}
        <main data-pane="centre" aria-label={t('frame.centre')} className={styles['centre']}>
          <ProvidePlaceSearch draw={drawPlaceSearch}>
            <ProvidePlaceEditor draw={drawPlaceEditor}>
              <Centre />
            </ProvidePlaceEditor>
          </ProvidePlaceSearch>
        </main>
        {opened && preferences.descriptionOpen ? (
          <aside
            data-pane="description"
            aria-label={t('frame.description')}
            className={cx(styles['side'], styles['sideAfter'])}
          >
            <div className={styles['sideBody']} style={{ width: preferences.descriptionWidth }}>
              <Boundary>
                <DescriptionPanel
                  places={<PlacesField unitIds={described} />}
                  files={<FilesField unitIds={described} />}
                />
              </Boundary>
            </div>
            <Resizer
              label={t('frame.descriptionWidth')}
              panel="after"
              width={preferences.descriptionWidth}
              {...DESCRIPTION_WIDTH}
              onResize={(descriptionWidth) => prefer({ descriptionWidth })}
            />
          </aside>
        ) : null}
      </div>
      {alone ? null : <StatusBar />}
      <Boundary>
        <DropZone />
        <ImportsAtStart />
        <ChecksAtStart />
        <WatchAtStart />
        <RenewAtStart />
        <MeasureAtStart />
        <JobsDrawer />
      </Boundary>
      <Palette onCommand={run} />
      <Dialogs dialog={dialog} onClose={() => setDialog(null)} />
    </div>
  )
}

function Dialogs(props: { readonly dialog: OpenDialog; readonly onClose: () => void }): ReactNode {
  const [desk] = useDesk()
  const tree = useUnitTree()
  const targets = useMemo(() => targetsOf(desk), [desk])
  const units = tree.status === 'ready' ? tree.value : []
  const meant = props.dialog === null ? undefined : (desk.anchor ?? targets[0])
  const unit = meant === undefined ? undefined : units.find((each) => each.id === meant)
  switch (props.dialog) {
    case null:
      return null
    case 'rename':
      return unit ? <RenameDialog unit={unit} onClose={props.onClose} /> : null
    case 'new-unit':
      return <NewUnitDialog onClose={props.onClose} />
    case 'rescue':
      return <RescueDialog ids={targets} onClose={props.onClose} />
    case 'cite':
      return <CiteDialog ids={targets} onClose={props.onClose} />
    case 'review':
      return <ReviewDialog onClose={props.onClose} />
    case 'move':
      return <MoveDialog ids={targets} onClose={props.onClose} />
  }
}
