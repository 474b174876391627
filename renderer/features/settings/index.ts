export { LANGUAGE_NAMES } from './language-names.ts'
export { RenewAtStart } from './renew-at-start.tsx'
