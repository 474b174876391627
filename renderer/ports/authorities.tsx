import { createContext, use, useCallback, type ReactNode } from 'react'
import type { AuthorityRepository, Watched } from '../../shared/domain/repositories.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import { authorityIndex, type AuthorityIndex } from '../../shared/text/authority-search.ts'
import { useDesk, useServices } from './context.tsx'
import { useWatchedOf, type WatchState } from './watch.ts'

const AuthoritiesContext = createContext<WatchState<AuthorityIndex>>({ status: 'loading' })

/** Follows the authority records of the open collection once for every feature. */
export function ProvideAuthorities(props: { readonly children: ReactNode }): ReactNode {
  const { authorities } = useServices().repositories
  const [{ collectionId }] = useDesk()
  const watch = useCallback((id: CollectionId | null) => watchIndex(authorities, id), [authorities])
  const state = useWatchedOf(collectionId, watch)
  return <AuthoritiesContext value={state}>{props.children}</AuthoritiesContext>
}

/** The authority records of the open collection, by name, ready to be sought. */
export function useAuthorities(): WatchState<AuthorityIndex> {
  return use(AuthoritiesContext)
}

/** Of many records, those that did not change are not looked at again. */
function watchIndex(authorities: AuthorityRepository, id: CollectionId | null): Watched<AuthorityIndex> {
  let index = authorityIndex([])
  return {
    subscribe(next, fail) {
      if (id === null) {
        next(index)
        return () => undefined
      }
      return authorities.watchAll(id).subscribe((records) => {
        index = authorityIndex(records, index)
        next(index)
      }, fail)
    },
  }
}
