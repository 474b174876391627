/**
 * Lets the window answer what waits before work on a page goes on: its steps take 5 to 10 ms each, and twice that beside engines
 * that keep all processors at work.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
