/** What a line recogniser says of a line: for each frame, a step to the right, how likely each class is. */
export interface Frames {
  /** Natural logarithms of probabilities, a frame after the other. Class 0 is the blank. */
  readonly logs: Float32Array
  readonly classes: number
}

/** How many frames there are. */
export function frameCount({ logs, classes }: Frames): number {
  return Math.floor(logs.length / classes)
}

/** ln(e^a + e^b), without overflow; -Infinity stands for nothing. */
export function logSum(a: number, b: number): number {
  const [more, less] = a > b ? [a, b] : [b, a]
  return less === -Infinity ? more : more + Math.log1p(Math.exp(less - more))
}
