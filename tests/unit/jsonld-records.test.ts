import { expect, test } from 'vitest'
import { newAuthority } from '../../shared/domain/authority.ts'
import { idFrom, type AuthorityId } from '../../shared/domain/ids.ts'
import { jsonldChunks } from '../../shared/formats/jsonld/write-jsonld.ts'
import { AT, aUnit, COLLECTION } from '../support/builders.ts'
import { gathered } from '../support/exported-units.ts'

test('a name that means a record is a node with what others know it by', async () => {
  const id = idFrom<AuthorityId>('0d6a1c1e-8a55-4a4e-9d0e-0123456789ab')
  const plain = newAuthority({ id, collectionId: COLLECTION, kind: 'person', name: 'Толстой, Лев Николаевич' }, AT)
  const by = { by: 'person', at: AT } as const
  const unit = aUnit('u', {
    description: {
      creator: [
        { text: 'гр. Толстой', authority: id, by },
        { text: 'NN', by },
      ],
    },
  })
  const creators = async (identifiers: readonly string[]): Promise<unknown> => {
    const authorities = new Map([[id, { ...plain, identifiers }]])
    async function* one() {
      yield await Promise.resolve({ unit, places: [], pageCount: 0, authorities })
    }
    const { '@graph': graph } = JSON.parse(await gathered(jsonldChunks(one()))) as {
      readonly '@graph': readonly { readonly creator: unknown }[]
    }
    return graph[0]?.creator
  }
  expect(await creators(['http://www.wikidata.org/entity/Q7243', 'https://viaf.org/viaf/96987389', 'RU-1'])).toEqual([
    {
      '@id': 'http://www.wikidata.org/entity/Q7243',
      name: 'Толстой, Лев Николаевич',
      alternateName: 'гр. Толстой',
      'schema:sameAs': [{ '@id': 'https://viaf.org/viaf/96987389' }],
      'schema:identifier': ['RU-1'],
    },
    'NN',
  ])
  expect(await creators([])).toMatchObject([{ '@id': `urn:uuid:${id}` }, 'NN'])
})
