import type { WorkContext } from './work.ts'

/** Files that a map can be saved as. */
export const PICTURE_FILES = ['png', 'svg', 'pdf'] as const
/** One of them. */
export type PictureFile = (typeof PICTURE_FILES)[number]

/** A map that was drawn: PNG, SVG or, for a PDF, JPEG; its sheet in CSS pixels, 96 an inch. */
export interface DrawnMap {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

/** Saves maps as pictures. */
export interface MapPictures {
  /**
   * Saves a picture where the user chooses; `draw` is asked for it once there is a place. The paths written, null where the
   * user chose none. Leaves nothing behind when it throws.
   */
  save(
    file: { readonly kind: PictureFile; readonly title: string; readonly language: string },
    draw: (context: WorkContext) => Promise<DrawnMap>,
    context: WorkContext,
  ): Promise<readonly string[] | null>
}
