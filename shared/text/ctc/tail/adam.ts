const [SLOW, SLOWER, LEAST] = [0.9, 0.999, 1e-8]

/** Takes a step against a gradient, at most so far for a number as the rate. */
export type Step = (gradients: readonly Float32Array[], rate: number) => void

/** Moves numbers by Adam (Kingma and Ba 2015, algorithm 1), in place. */
export function adam(numbers: readonly Float32Array[]): Step {
  const means = numbers.map(({ length }) => new Float32Array(length))
  const squares = numbers.map(({ length }) => new Float32Array(length))
  let steps = 0
  return (gradients, rate) => {
    steps += 1
    const pace = (rate * Math.sqrt(1 - SLOWER ** steps)) / (1 - SLOW ** steps)
    const least = LEAST * Math.sqrt(1 - SLOWER ** steps)
    for (const [index, own] of numbers.entries()) {
      const [gradient, mean, square] = [gradients[index], means[index], squares[index]]
      if (!gradient || !mean || !square) throw new RangeError('gradients of something else')
      for (let at = 0; at < own.length; at += 1) {
        const grows = gradient[at] ?? 0
        const towards = SLOW * (mean[at] ?? 0) + (1 - SLOW) * grows
        const spread = SLOWER * (square[at] ?? 0) + (1 - SLOWER) * grows * grows
        mean[at] = towards
        square[at] = spread
        own[at] = (own[at] ?? 0) - (pace * towards) / (Math.sqrt(spread) + least)
      }
    }
  }
}

/** Makes gradients smaller, all by as much, where together they are longer than `most`; in place. */
export function clip(gradients: readonly Float32Array[], most: number): void {
  let square = 0
  for (const gradient of gradients) for (const value of gradient) square += value * value
  const by = most / Math.sqrt(square)
  if (by >= 1) return
  for (const gradient of gradients)
    for (let at = 0; at < gradient.length; at += 1) gradient[at] = (gradient[at] ?? 0) * by
}
