import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { ItemGrid, ItemList } from '../../features/browse/index.ts'
import { SearchResults } from '../../features/search/index.ts'
import { useDesk } from '../../ports/context.tsx'
import type { Desk, View } from '../../ports/desk.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Boundary } from './boundary.tsx'
import styles from './frame.module.css'
import { focusCentreWhenDrawn } from './panes.ts'
import { HelpPage, LaidMapsSection, MapView, OwnMapsSection, Reader } from './parts.tsx'
import { TaskPart } from './task-part.tsx'
import { Welcome } from './welcome.tsx'

/** What stands in the centre: layers, of which the upmost is seen; those below keep their scroll. */
export type Layer = 'welcome' | 'view' | 'search' | 'reader' | 'task' | 'help'

/** The layers that exist now, from below. Pure. */
export function layersOf(desk: Desk): readonly Layer[] {
  const over = [...(desk.task ? (['task'] as const) : []), ...(desk.helpOpen ? (['help'] as const) : [])]
  if (desk.collectionId === null) return ['welcome', ...over]
  return [
    'view',
    ...(desk.query.trim() === '' && desk.dates === null ? [] : (['search'] as const)),
    ...(desk.reader ? (['reader'] as const) : []),
    ...over,
  ]
}

export function Centre(): ReactNode {
  const [desk] = useDesk()
  const { t } = useSpeech()
  const layers = layersOf(desk)
  const top = layers.at(-1)
  const onFocus = useFocusBack(layers)
  return (
    <div className={styles['layers']}>
      {top === 'view' || top === 'search' || top === 'reader' ? (
        // The others bring a heading of their own.
        <h1 className={styles['title']}>{t(top === 'view' ? `command.view-${desk.view}` : `frame.layer.${top}`)}</h1>
      ) : null}
      {layers.map((layer, index) => {
        const covered = index < layers.length - 1
        return (
          <div
            key={layer}
            className={styles['layer']}
            inert={covered}
            data-covered={covered || undefined}
            onFocus={(event) => onFocus(layer, event.target)}
          >
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

/**
 * When a layer goes, the keyboard is where the work was before, not lost. Wants to be told where it comes to. A tool that was
 * pressed does not count: it would say its name again, which Esc then takes away instead of going on.
 */
function useFocusBack(layers: readonly Layer[]): (layer: Layer, element: Element) => void {
  const [depth, top] = [layers.length, layers.at(-1) ?? 'view']
  const before = useRef(depth)
  const last = useRef(new Map<Layer, Element>())
  useEffect(() => {
    const isLost = depth < before.current && document.activeElement === document.body
    before.current = depth
    if (!isLost) return undefined
    const from = last.current.get(top)
    if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    // What is to be shown now may still have to come, as a grid after the first import.
    return focusCentreWhenDrawn()
  }, [depth, top])
  return (layer, element) => {
    if (!element.closest('[role="toolbar"]')) last.current.set(layer, element)
  }
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
    case 'help':
      return <HelpPage />
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
