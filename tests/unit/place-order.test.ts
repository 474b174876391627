import { expect, test } from 'vitest'
import { inPlaceOrder, keepPlaceOrder } from '../../renderer/ports/place-order.ts'
import { aPlace } from '../support/described-archive.ts'
import { seededRandom } from '../support/seeded-random.ts'

const NAMES = ['Nơi 2', 'Nơi 10', 'Ăn', 'An', 'Đà Nẵng', 'Da', 'Ёлкино', 'Елец', 'Казань', 'Zürich', 'Huế', 'Hue 2']

test('places stand by their names, also when others of them stood otherwise before', () => {
  const random = seededRandom(11)
  const placed = (id: number) => ({
    place: aPlace(`p${id}`, { name: `${NAMES[Math.floor(random() * NAMES.length)]} ${Math.floor(random() * 30)}` }),
  })
  let all = Array.from({ length: 200 }, (_, id) => placed(id))
  keepPlaceOrder('vi', all.map(({ place }) => place.id).toReversed()) // prettier-ignore
  for (let step = 0; step < 20; step += 1) {
    const { compare } = new Intl.Collator('vi', { numeric: true })
    const names = inPlaceOrder(all, 'vi').map(({ place }) => place.name)
    expect(names).toEqual(all.map(({ place }) => place.name).toSorted(compare))
    // Some are renamed, some go, some come.
    all = all.flatMap((one, at) => (random() < 0.05 ? [] : random() < 0.1 ? placed(at) : one))
    all.push(placed(200 + step))
  }
})
