import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const target = process.env['FONDS_BUILD'] ?? 'main'

const entries: Record<string, { readonly entry: string; readonly format: 'es' | 'cjs'; readonly file: string }> = {
  main: { entry: 'electron/main/main.ts', format: 'es', file: 'electron/main.mjs' },
  // A sandboxed window only takes a CommonJS preload.
  preload: { entry: 'electron/preload/preload.ts', format: 'cjs', file: 'electron/preload.cjs' },
  cli: { entry: 'electron/cli/main.ts', format: 'es', file: 'electron/cli.mjs' },
}

const chosen = entries[target]
if (!chosen) throw new Error(`FONDS_BUILD must be one of ${Object.keys(entries).join(', ')}`)

/** Bundles what runs in Node: the main process, the preload and the command line (FONDS_BUILD says which). */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: chosen.entry,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: {
      external: [...node, /^electron(\/|$)/],
      output: { format: chosen.format, entryFileNames: chosen.file, codeSplitting: false },
    },
  },
})
