export { createPageReader, type PageReader } from './page-reader.ts'
export type { OwnModels } from './own-models.ts'
export type { CurrentModel, LineModel } from './own/line-model.ts'
export { createLinePageReader } from './own/line-page-reader.ts'
