import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { ItemGrid, ItemList, TrashPage } from '../../features/browse/index.ts'
import { SearchResults } from '../../features/search/index.ts'
import { useDesk } from '../../ports/context.tsx'
import type { Desk, Task, View } from '../../ports/desk.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Boundary } from './boundary.tsx'
import styles from './frame.module.css'
import { focusPane } from './panes.ts'
import {
  ActivityPage,
  AddReadingsPage,
  AdjustPage,
  BatchPage,
  CodesPage,
  AuthoritiesPage,
  DuplicatesPage,
  ComparePage,
  ExportPage,
  FormsPage,
  GeotagPage,
  HelpPage,
  ImportPage,
  ImportsPage,
  IntakePage,
  IntegrityPage,
  LaidMapsSection,
  LayMapPage,
  LeavesPage,
  MapView,
  OwnMapsSection,
  NewCollectionPage,
  MeasurePage,
  MentionsPage,
  PagesPage,
  Reader,
  ReadPagesPage,
  ReplacePage,
  SettingsPage,
  TemplatesPage,
  VouchPage,
  WordsPage,
} from './parts.tsx'
import { Welcome } from './welcome.tsx'

/** What stands in the centre: layers, of which the upmost is seen; those below keep their scroll. */
export type Layer = 'welcome' | 'view' | 'search' | 'reader' | 'task'

/** The layers that exist now, from below. Pure. */
export function layersOf(desk: Desk): readonly Layer[] {
  if (desk.collectionId === null) return desk.task ? ['welcome', 'task'] : ['welcome']
  return [
    'view',
    ...(desk.query.trim() === '' && desk.dates === null ? [] : (['search'] as const)),
    ...(desk.reader ? (['reader'] as const) : []),
    ...(desk.task ? (['task'] as const) : []),
  ]
}

export function Centre(): ReactNode {
  const [desk] = useDesk()
  const { t } = useSpeech()
  const layers = layersOf(desk)
  const top = layers.at(-1)
  useFocusBack(layers.length)
  return (
    <div className={styles['layers']}>
      {top === 'view' || top === 'search' || top === 'reader' ? (
        // The others bring a heading of their own.
        <h1 className={styles['title']}>{t(top === 'view' ? `command.view-${desk.view}` : `frame.layer.${top}`)}</h1>
      ) : null}
      {layers.map((layer, index) => {
        const covered = index < layers.length - 1
        return (
          <div key={layer} className={styles['layer']} inert={covered} data-covered={covered || undefined}>
            <Boundary key={keyOf(layer, desk)}>
              <Suspense fallback={null}>
                <LayerPart layer={layer} desk={desk} />
              </Suspense>
            </Boundary>
          </div>
        )
      })}
    </div>
  )
}

/** When a layer goes, the keyboard is where it was before, not lost. */
function useFocusBack(depth: number): void {
  const before = useRef(depth)
  useEffect(() => {
    if (depth < before.current && document.activeElement === document.body) focusPane('centre')
    before.current = depth
  }, [depth])
}

/** A new thing in a layer gets a new part; a failed one does not stay failed. */
function keyOf(layer: Layer, desk: Desk): string {
  if (layer === 'view') return `${desk.collectionId ?? ''}-${desk.view}`
  return layer === 'task' ? (desk.task ?? '') : layer
}

function LayerPart({ layer, desk }: { readonly layer: Layer; readonly desk: Desk }): ReactNode {
  switch (layer) {
    case 'welcome':
      return <Welcome />
    case 'view':
      return <ViewPart view={desk.view} />
    case 'search':
      return <SearchResults />
    case 'reader':
      return <Reader />
    case 'task':
      return desk.task && <TaskPart task={desk.task} />
    default:
      return assertNever(layer)
  }
}

function ViewPart({ view }: { readonly view: View }): ReactNode {
  switch (view) {
    case 'grid':
      return <ItemGrid />
    case 'list':
      return <ItemList />
    case 'map':
      return <MapView layers={MAP_SECTIONS} />
    default:
      return assertNever(view)
  }
}

/** Maps over the base map: features that know nothing of each other. */
function MapSections(): ReactNode {
  return (
    <>
      <OwnMapsSection />
      <LaidMapsSection />
    </>
  )
}

const MAP_SECTIONS = <MapSections />

function TaskPart({ task }: { readonly task: Task }): ReactNode {
  switch (task) {
    case 'import':
      return <ImportPage />
    case 'intake':
      return <IntakePage />
    case 'export':
      return <ExportPage />
    case 'settings':
      return <SettingsPage />
    case 'templates':
      return <TemplatesPage />
    case 'new-collection':
      return <NewCollectionPage />
    case 'compare':
      return <ComparePage />
    case 'help':
      return <HelpPage />
    case 'duplicates':
      return <DuplicatesPage />
    case 'integrity':
      return <IntegrityPage />
    case 'trash':
      return <TrashPage />
    case 'add-readings':
      return <AddReadingsPage />
    case 'adjust':
      return <AdjustPage />
    case 'pages':
      return <PagesPage />
    case 'vouch':
      return <VouchPage />
    case 'leaves':
      return <LeavesPage />
    case 'codes':
      return <CodesPage />
    case 'authorities':
      return <AuthoritiesPage />
    case 'activity':
      return <ActivityPage />
    case 'imports':
      return <ImportsPage />
    case 'replace':
      return <ReplacePage />
    case 'batch':
      return <BatchPage begin="set" />
    case 'batch-replace':
      return <BatchPage begin="replace" />
    case 'measure':
      return <MeasurePage />
    case 'read-as':
      return <ReadPagesPage />
    case 'geotag':
      return <GeotagPage />
    case 'mentions':
      return <MentionsPage />
    case 'lay-map':
      return <LayMapPage />
    case 'forms':
      return <FormsPage />
    case 'words':
      return <WordsPage />
    default:
      return assertNever(task)
  }
}
