import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The one bundle both shells show. What `npm run build` gathers in build/public ships beside it, as it is. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../build/public',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome130', sourcemap: false },
})
