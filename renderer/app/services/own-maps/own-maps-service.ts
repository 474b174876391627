import { puts } from '../../../../shared/domain/changes.ts'
import type { MapLayerId, NewId } from '../../../../shared/domain/ids.ts'
import type { MapLayer } from '../../../../shared/domain/map-layer.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { Repositories, Watched } from '../../../../shared/domain/repositories.ts'
import { hostPaths } from '../../../../shared/ipc/host.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import type { Overlay } from '../../../map/overlay.ts'
import type { HostFetch } from '../../../platform/host-client.ts'
import type { OwnMap, OwnMapsService } from '../../../ports/own-maps.ts'
import type { UndoStack } from '../../../ports/undo-stack.ts'
import { createSignal } from '../signal.ts'
import { addressLayer, fileLayer, hostsOf, originsOfLayer, sourceOf } from './map-layers.ts'
import type { MapSource } from './open-map.ts'
import type { OpenMap } from './own-map-client.ts'
import { OwnMapPainters, type PainterDeps } from './own-map-painters.ts'
import { packFolder } from './pack-folder.ts'

export interface OwnMapsDeps {
  readonly repositories: Pick<Repositories, 'mapLayers'>
  readonly undo: Pick<UndoStack, 'run'>
  readonly newId: NewId
  readonly host: HostFetch
  readonly open: (source: MapSource) => OpenMap
  readonly colours: PainterDeps['colours']
  /** Calls back when other colours are to be drawn in. */
  readonly onColours: (changed: () => void) => void
}

/** The service, and the maps that are shown as overlays. */
interface OwnMaps {
  readonly service: OwnMapsService
  readonly overlays: Watched<readonly Overlay[]>
}

/** Keeps the maps that the user added, and shows those that are on. No host is asked but theirs. */
export function createOwnMaps(deps: OwnMapsDeps): OwnMaps {
  const { undo } = deps
  const { mapLayers } = deps.repositories
  const list = new ShownMaps(deps)
  const change = (label: MessageKey, layers: readonly MapLayer[], mergeKey?: string): Promise<void> =>
    undo.run({ label, changes: puts('mapLayers', layers), ...(mergeKey === undefined ? {} : { mergeKey }) })
  const addFile: OwnMapsService['addFile'] = async (file, name, signal) => {
    const open = deps.open({ from: 'file', file, name })
    const stop = (): void => open.end()
    signal.addEventListener('abort', stop, { once: true })
    try {
      const opened = await open.opened
      const id = deps.newId<MapLayerId>()
      await list.pruned()
      const layer = fileLayer({ id, file, name, ...opened, order: topOf(await mapLayers.all()) })
      signal.throwIfAborted()
      await mapLayers.keepFile(id, file)
      await change('own-maps.undo.add', [layer])
      return layer
    } catch (error) {
      // What the end of the worker says is not why.
      signal.throwIfAborted()
      throw error
    } finally {
      signal.removeEventListener('abort', stop)
      stop()
    }
  }
  const service: OwnMapsService = {
    watch: () => list.maps,
    addFile,
    addFolder: async (folder, signal) => addFile(await packFolder(folder, signal), folder.label, signal),
    async addAddress(wish) {
      const layer = addressLayer(wish, deps.newId<MapLayerId>(), topOf(await mapLayers.all()))
      await change('own-maps.undo.add', [layer])
      return layer.id
    },
    change: (layer) => change('own-maps.undo.change', [layer], `own-map ${layer.id}`),
    move: async (id, way) => {
      const moved = exchanged(await mapLayers.all(), id, way)
      await change('own-maps.undo.change', moved)
    },
    remove: (id) => undo.run({ label: 'own-maps.undo.remove', changes: [{ table: 'mapLayers', id, to: null }] }),
    hideAll: async () => {
      const shown = (await mapLayers.all()).filter((layer) => layer.shown)
      await change(
        'own-maps.undo.change',
        shown.map((layer) => ({ ...layer, shown: false })),
      )
    },
    retry: (id) => list.retry(id),
  }
  return { service, overlays: list.overlays }
}

/** Above all others. */
function topOf(layers: readonly MapLayer[]): number {
  return (layers.at(-1)?.order ?? 0) + 1
}

/** The two that change places; none at the end. */
function exchanged(layers: readonly MapLayer[], id: MapLayerId, way: 'up' | 'down'): readonly MapLayer[] {
  const at = layers.findIndex((layer) => layer.id === id)
  const [one, other] = [layers[at], layers[way === 'up' ? at + 1 : at - 1]]
  if (!one || !other) return []
  // Those that were made in the same moment may have the same order.
  const [lower, upper] = one.order === other.order ? [one.order, one.order + 0.5] : [other.order, one.order]
  return [
    { ...one, order: one.order === other.order && way === 'up' ? upper : lower },
    { ...other, order: one.order === other.order && way === 'up' ? lower : upper },
  ]
}

/** What is known of the maps now: those of the store with their faults, and those that are on as overlays. */
class ShownMaps {
  readonly maps = createSignal<readonly OwnMap[]>([])
  readonly overlays: Watched<readonly Overlay[]>
  readonly #deps: OwnMapsDeps
  readonly #shown = createSignal<readonly Overlay[]>([])
  readonly #painters: OwnMapPainters
  readonly #faults = new Map<MapLayerId, Error>()
  readonly #waiting = new Set<MapLayerId>()
  readonly #line = oneByOne()
  #layers: readonly MapLayer[] = []
  #allowed: Promise<void> = Promise.resolve()
  #origins = ''
  #pruned: Promise<void> | null = null
  #watchers = 0
  #isWatching = false

  constructor(deps: OwnMapsDeps) {
    this.#deps = deps
    this.#painters = new OwnMapPainters({
      open: (layer) => this.#open(layer),
      colours: deps.colours,
      onFault: (id, error) => this.#fault(id, error),
      onDrawn: (id) => this.#fault(id, null),
      onWaiting: (id, waiting) => this.#wait(id, waiting),
    })
    this.overlays = { subscribe: (next, fail) => this.#watch(next, fail) }
    const known = this.maps
    this.maps = { ...known, subscribe: (next, fail) => this.#begun(fail, () => known.subscribe(next, fail)) }
    deps.onColours(() => this.#recolour())
  }

  /** Files of maps that were removed before this start. */
  pruned(): Promise<void> {
    this.#pruned ??= this.#deps.repositories.mapLayers.prune()
    return this.#pruned
  }

  retry(id: MapLayerId): void {
    this.#painters.drop(id)
    this.#faults.delete(id)
    this.#tell()
  }

  /** The store is watched once something of it is. */
  #begun(fail: (error: unknown) => void, subscribe: () => () => void): () => void {
    if (!this.#isWatching) {
      this.#isWatching = true
      this.#deps.repositories.mapLayers.watchAll().subscribe((layers) => {
        this.#layers = layers
        this.#allow(layers)
        this.#tell()
      }, fail)
    }
    return subscribe()
  }

  #watch(next: (overlays: readonly Overlay[]) => void, fail: (error: unknown) => void): () => void {
    this.#watchers += 1
    const stop = this.#begun(fail, () => this.#shown.subscribe(next, fail))
    return () => {
      stop()
      this.#watchers -= 1
      // Nobody looks at the map: what its maps took is given back.
      if (this.#watchers > 0) return
      this.#painters.keep(new Set())
      this.#tell()
    }
  }

  /** Tells the host of the window which origins the user has turned on; all others are closed. */
  #allow(layers: readonly MapLayer[]): void {
    const origins = [...new Set(layers.filter(({ shown }) => shown).flatMap(originsOfLayer))].sort()
    const asked = JSON.stringify({ origins })
    if (asked === this.#origins || (this.#origins === '' && origins.length === 0)) return
    this.#origins = asked
    this.#allowed = this.#line(async () => {
      await this.#deps.host(hostPaths.mapHosts, { method: 'POST', body: asked })
    })
    // Who waits for it hears of it.
    this.#allowed.catch(() => undefined)
  }

  async #open(layer: MapLayer): Promise<OpenMap> {
    if (layer.source.from === 'url') await this.#allowed
    return this.#deps.open(await sourceOf(layer, this.#deps.repositories.mapLayers))
  }

  #fault(id: MapLayerId, error: Error | null): void {
    const before = this.#faults.get(id)
    if (error === null ? !before : before?.message === error.message) return
    if (error === null) this.#faults.delete(id)
    else this.#faults.set(id, error)
    this.#tellMaps()
  }

  #wait(id: MapLayerId, waiting: boolean): void {
    if (waiting) this.#waiting.add(id)
    else this.#waiting.delete(id)
    this.#tellMaps()
  }

  #recolour(): void {
    this.#painters.recolour()
    this.#tell()
  }

  #tell(): void {
    const shown = this.#layers.filter((layer) => layer.shown)
    this.#painters.keep(new Set(shown.map(({ id }) => id)))
    for (const { id } of this.#layers.filter((layer) => !layer.shown)) this.#faults.delete(id)
    this.#tellMaps()
    const fromBelow = [...shown.filter(({ isBase }) => isBase), ...shown.filter(({ isBase }) => !isBase)]
    this.#shown.set(fromBelow.map((layer) => overlayOf(layer, this.#painters)))
  }

  #tellMaps(): void {
    const fromAbove = [...this.#layers].reverse()
    this.maps.set(
      fromAbove.map((layer) => ({
        ...{ layer, hosts: hostsOf(layer), waiting: layer.shown && this.#waiting.has(layer.id) },
        fault: this.#faults.get(layer.id) ?? null,
      })),
    )
  }
}

/** Shapes reach over the edges of what they cover: names and lines have a width. */
const WITHOUT_EDGE: ReadonlySet<MapLayer['kind']> = new Set(['geojson', 'kml'])

function overlayOf(layer: MapLayer, painters: OwnMapPainters): Overlay {
  const { id, opacity, isBase, attribution, bounds, minZoom, kind } = layer
  return {
    id,
    opacity,
    painter: painters.of(layer),
    ...(isBase ? { isBase } : {}),
    ...(attribution ? { attribution } : {}),
    ...(bounds && !WITHOUT_EDGE.has(kind) ? { bounds } : {}),
    ...(minZoom === undefined ? {} : { minZoom }),
  }
}
