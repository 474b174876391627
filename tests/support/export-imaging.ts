import { sha256Of } from '../../renderer/imaging/hash.ts'
import type { Imaging } from '../../renderer/imaging/index.ts'

/** What an export needs of pictures, where every picture is one that can be shown as it is. */
export const exportImaging: Pick<Imaging, 'hash' | 'display' | 'raster'> = {
  hash: sha256Of,
  display: ({ blob }) => Promise.resolve(blob),
  raster: () => Promise.reject(new Error('no line art here')),
}
