import type { Authority } from '../../shared/domain/authority.ts'
import { idFrom, type AuthorityId } from '../../shared/domain/ids.ts'
import { AT, COLLECTION } from './builders.ts'

export const authorityId = (id: string): AuthorityId => idFrom<AuthorityId>(id)

/** A person's record: every part may be given, the rest is plain and valid. */
export const anAuthority = (id: string, parts: Partial<Authority> = {}): Authority => ({
  id: authorityId(id),
  collectionId: COLLECTION,
  kind: 'person',
  name: 'Phan Châu Trinh',
  variants: [{ name: 'Phan Chu Trinh', kind: 'other' }],
  texts: {},
  identifiers: [],
  ties: [],
  by: { by: 'person', at: AT },
  createdAt: AT,
  updatedAt: AT,
  ...parts,
})

/** A record of a person with these names, the authorised one first. */
export const named = (id: string, name: string, ...others: readonly string[]): Authority =>
  anAuthority(id, { name, variants: others.map((each) => ({ name: each, kind: 'other' })) })
