import type { Imaging } from '../imaging/imaging.ts'
import { free, type PackedPicture } from '../imaging/prepare/packed-picture.ts'

type Preparing = Pick<Imaging, 'prepared'>

/** Does what pages are made ready for, and gives the memory of their pictures back when it is done or has failed. */
export async function withPictures<T>(imaging: Preparing, work: (imaging: Preparing) => Promise<T>): Promise<T> {
  const pictures: PackedPicture[] = []
  try {
    return await work({
      async prepared(task, context) {
        const ready = await imaging.prepared(task, context)
        pictures.push(ready.picture)
        return ready
      },
    })
  } finally {
    pictures.forEach(free)
  }
}
