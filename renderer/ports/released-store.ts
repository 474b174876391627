import type { Form } from '../../shared/domain/forms/form.ts'
import type { UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import type { Shape } from '../../shared/domain/shape.ts'
import type { TablePage } from '../../shared/forms/form-table.ts'

/** Pictures as far as they may go out. */
interface ReleasedPictures {
  /** The file of a page as it came; null where something of it is withheld, on this page or another. */
  whole(page: Page): Promise<Blob | null>
  /** The same for who draws the page from it and blackens the areas; null where the page's picture is withheld. */
  part(page: Page): Promise<{ readonly original: Blob; readonly areas: readonly Shape[] } | null>
}

/** `withheld`: records of pages that are there and may not go out. Pages in the trash are in neither. */
interface ReleasedFormPages {
  readonly pages: readonly TablePage[]
  readonly withheld: number
}

/**
 * What exports see of an archive: the archive as if nothing were there that is withheld. Only `released` of the services
 * makes one, so that no format can let out what another withholds.
 */
export interface ReleasedStore {
  /** No archive itself will do. */
  readonly isReleased: true
  readonly units: Pick<Repositories['units'], 'tree'>
  readonly pages: Pick<Repositories['pages'], 'get' | 'ofUnit' | 'ofCollection' | 'covers'>
  readonly readings: Pick<Repositories['readings'], 'ofPage' | 'best' | 'pagesRead' | 'source'>
  readonly regions: Pick<Repositories['regions'], 'ofPages'>
  readonly forms: {
    /** What a form read of pages that may go out; cells that show what is withheld, or fill a field that is, are not there. */
    readonly pagesOf: (form: Form) => Promise<ReleasedFormPages>
  }
  readonly places: Pick<Repositories['places'], 'all' | 'links' | 'linksOf'> & {
    /** Whether a unit may be known to be at its places. */
    readonly isSeen: (unitId: UnitId) => boolean
  }
  readonly georeferences: Pick<Repositories['georeferences'], 'ofCollection'>
  readonly authorities: Pick<Repositories['authorities'], 'all' | 'get'>
  readonly templates: Pick<Repositories['templates'], 'all'>
  readonly collections: Pick<Repositories['collections'], 'get'>
  readonly pictures: ReleasedPictures
}
