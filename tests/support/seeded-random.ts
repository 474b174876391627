export { seeded as seededRandom } from '../../shared/domain/seeded.ts'
