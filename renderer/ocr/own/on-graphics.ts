import { openedNetwork, type RunNetwork } from './run-network.ts'

/** What is asked of WebGPU here. */
interface Graphics {
  requestAdapter(options: { readonly powerPreference: 'high-performance' }): Promise<Adapter | null>
}

interface Adapter {
  /** `isFallbackAdapter`: a processor that draws as if it were one for graphics. */
  readonly info?: { readonly isFallbackAdapter?: boolean }
}

/** Opens the network on the graphics processor; null where there is none, or none that takes it. */
export async function onGraphics(onnx: Uint8Array, output: string): Promise<RunNetwork | null> {
  try {
    return (await hasGraphics()) ? await openOnGraphics(onnx, output) : null
  } catch {
    return null // drivers fail in many ways, and the network runs without them
  }
}

async function hasGraphics(): Promise<boolean> {
  const { gpu } = navigator as { readonly gpu?: Graphics }
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' })
  return adapter !== null && adapter !== undefined && adapter.info?.isFallbackAdapter !== true
}

/** Opens it with WebGPU, whatever draws there. The runtime for it is fetched only then: it is twice as large. */
export async function openOnGraphics(onnx: Uint8Array, output: string): Promise<RunNetwork> {
  const runtime = await import('onnxruntime-web/webgpu')
  runtime.env.wasm.numThreads = 1
  return await openedNetwork(runtime, onnx, { provider: 'webgpu', output })
}
