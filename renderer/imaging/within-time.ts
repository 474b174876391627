import { ImagingError } from './imaging-error.ts'

/** What the work comes to; throws 'decoder-stopped' where it takes longer. Whatever it comes to then is dropped. */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const stopped = new ImagingError('decoder-stopped', `not drawn after ${milliseconds / 1000} s`)
    timer = setTimeout(() => reject(stopped), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
