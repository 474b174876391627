import { joinBytes, numbers } from './bytes.ts'

/** Steps of the tone curve: enough that no eye sees a step. */
const STEPS = 1024

/**
 * An ICC profile, version 2.1, of the colours that screens show (sRGB, IEC 61966-2-1, adapted to D50): PDF/A wants to
 * be told what colours without a profile of their own mean.
 */
export function srgbProfile(): Uint8Array {
  const curve = joinBytes(['curv', numbers(4, 0, STEPS), numbers(2, ...curveSteps())])
  const tags: readonly (readonly [signature: string, bytes: Uint8Array])[] = [
    ['cprt', joinBytes(['text', numbers(4, 0), 'No copyright, use freely\0'])],
    ['desc', description('sRGB')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const directory: Uint8Array[] = [numbers(4, tags.length)]
  const bodies: Uint8Array[] = []
  const offsets = new Map<Uint8Array, number>()
  let at = 128 + 4 + tags.length * 12
  for (const [signature, bytes] of tags) {
    const known = offsets.get(bytes)
    directory.push(joinBytes([signature, numbers(4, known ?? at, bytes.length)]))
    if (known !== undefined) continue
    offsets.set(bytes, at)
    const body = joinBytes([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)])
    bodies.push(body)
    at += body.length
  }
  return joinBytes([header(at), ...directory, ...bodies])
}

function header(size: number): Uint8Array {
  const date = numbers(2, 2000, 1, 1, 0, 0, 0)
  const illuminant = [0.9642, 1, 0.8249].map(fixed)
  return joinBytes([
    numbers(4, size, 0, 0x02100000),
    'mntrRGB XYZ ',
    date,
    'acsp',
    numbers(4, 0, 0, 0, 0, 0, 0, 0, ...illuminant),
    new Uint8Array(48),
  ])
}

function description(text: string): Uint8Array {
  const ascii = `${text}\0`
  return joinBytes(['desc', numbers(4, 0, ascii.length), ascii, new Uint8Array(8 + 2 + 1 + 67)])
}

function xyz(...values: readonly number[]): Uint8Array {
  return joinBytes(['XYZ ', numbers(4, 0, ...values.map(fixed))])
}

/** A number with 16 bits behind the point. */
function fixed(value: number): number {
  return Math.round(value * 65536)
}

function curveSteps(): readonly number[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const value = step / (STEPS - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    return Math.round(linear * 65535)
  })
}
