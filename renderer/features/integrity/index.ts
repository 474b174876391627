export { ChecksAtStart } from './checks-at-start.tsx'
