// What is drawn on the canvases of the map, read from their pixels.
import type { Locator, Page } from '@playwright/test'

/** How many colours there are in a tile, of some of its points. */
export function coloursOfTile(tile: Locator): Promise<number> {
  return tile.evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
    copy?.drawImage(canvas, 0, 0)
    const { data } = copy?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    return new Set(Array.from(data).filter((_, at) => at % 404 === 0)).size
  })
}

/** Whether something is printed on the canvas of names where the buttons of the map lie over it, and anywhere. */
export function namesPrinted(page: Page): Promise<{ readonly underTools: boolean; readonly anywhere: boolean }> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane > canvas.leaflet-zoom-animated')
    const tools = document.querySelector('main [data-over-map]')?.getBoundingClientRect()
    if (!canvas || !tools) throw new Error('no names, or no buttons')
    const at = canvas.getBoundingClientRect()
    const scale = canvas.width / at.width
    const isInk = (box: readonly [number, number, number, number]): boolean =>
      canvas
        .getContext('2d')
        ?.getImageData(...box)
        .data.some((value) => value > 0) ?? false
    const px = (pixels: number): number => Math.round(pixels * scale)
    return {
      underTools: isInk([px(tools.x - at.x), px(tools.y - at.y), px(tools.width), px(tools.height)]),
      anywhere: isInk([0, 0, canvas.width, canvas.height]),
    }
  })
}

/** Which share of the map is warm where much is. */
export function warmShare(page: Page): Promise<number> {
  return page.locator('.leaflet-overlay-pane canvas.leaflet-zoom-hide').evaluate((canvas: HTMLCanvasElement) => {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return Array.from(data).filter((value, at) => at % 4 === 3 && value > 0).length / (canvas.width * canvas.height)
  })
}

/** What the uppermost of the user's maps shows in the middle of the map; null without any. */
export function colourOver(page: Page): Promise<readonly number[] | null> {
  return page.evaluate(() => {
    const map = document.querySelector('.leaflet-container')?.getBoundingClientRect()
    if (!map) return null
    const [x, y] = [map.x + map.width / 2, map.y + map.height / 2]
    const layers = [...document.querySelectorAll<HTMLElement>('.leaflet-fonds-overlays-pane .leaflet-layer')]
    layers.sort((one, other) => Number(other.style.zIndex) - Number(one.style.zIndex))
    for (const tile of layers.flatMap((layer) => [...layer.querySelectorAll('canvas')])) {
      const box = tile.getBoundingClientRect()
      if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) continue
      const dot = new OffscreenCanvas(1, 1).getContext('2d')
      dot?.drawImage(tile, ((box.left - x) / box.width) * tile.width, ((box.top - y) / box.height) * tile.height)
      const [red = 0, green = 0, blue = 0, seen = 0] = dot?.getImageData(0, 0, 1, 1).data ?? []
      if (seen === 255) return [red, green, blue]
    }
    return null
  })
}

/** The commonest colour of what is drawn on each canvas of the map: the ground, its names, and warm spots where they are shown. */
export function mapColours(page: Page): Promise<Readonly<Record<'ground' | 'names' | 'warmth', string>>> {
  return page.evaluate(() => {
    const commonest = (which: string): string => {
      const canvas = document.querySelector<HTMLCanvasElement>(which)
      if (!canvas) throw new Error(`no ${which}`)
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
      copy?.drawImage(canvas, 0, 0)
      const { data } = copy?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() }
      const counts = new Map<string, number>()
      // Of every thirteenth pixel: it is asked again and again.
      for (let at = 0; at < data.length; at += 52) {
        const colour = data.subarray(at, at + 3).join(' ')
        if ((data[at + 3] ?? 0) > 100) counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? ''
    }
    return {
      ground: commonest('.leaflet-tile-pane .leaflet-tile-loaded'),
      names: commonest('.leaflet-overlay-pane > canvas.leaflet-zoom-animated'),
      warmth: commonest('.leaflet-overlay-pane > canvas.leaflet-zoom-hide'),
    }
  })
}
