import type { Form } from './forms/form.ts'
import type { FormPage } from './forms/form-page.ts'
import type { CollectionId, FormId, FormPageId, PageId } from './ids.ts'
import type { Watched } from './watched.ts'

/** Forms, and what they read of pages. What people change of them is put by the writer. */
export interface FormRepository {
  get(id: FormId): Promise<Form | undefined>
  ofCollection(id: CollectionId): Promise<readonly Form[]>
  watchCollection(id: CollectionId): Watched<readonly Form[]>
  page(id: FormPageId): Promise<FormPage | undefined>
  /** In no set order; those of pages in the trash among them. */
  pagesOf(formId: FormId): Promise<readonly FormPage[]>
  watchPagesOf(formId: FormId): Watched<readonly FormPage[]>
  ofPages(pageIds: readonly PageId[]): Promise<readonly FormPage[]>
  /** The next pages to read, the oldest wish first, leaving out those named. */
  next(count: number, except: ReadonlySet<FormPageId>): Promise<readonly FormPage[]>
  /** How many are to be read. */
  watchQueued(): Watched<number>
  /** Asks for pages to be read, again or for the first time; what was read of them stays until then. */
  request(pages: readonly FormPage[]): Promise<void>
  /** Takes back the wishes that are left, of all forms: pages never read go, others are as they were. */
  drop(): Promise<void>
  /**
   * Keeps what a machine found on a page, unless that is no more wanted: what persons wrote stays, of how it is now in the
   * store.
   */
  complete(page: FormPage): Promise<void>
}
