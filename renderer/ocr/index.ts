export { OcrError, type OcrErrorCode } from './ocr-error.ts'
export { createPageReader, type PageReader, type PageText, type PageToRead } from './page-reader.ts'
