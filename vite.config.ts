import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { sitePages } from './src/site/plugin.ts'

export default defineConfig({
  // Relative, so that the built pages work under any path, such as a GitHub Pages project's.
  base: './',
  plugins: [react(), sitePages()],
  build: {
    // What first knew light-dark(), by which each colour has its dark form beside the light one.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  test: {
    environment: 'node',
    // Tests share nothing they write to, so a process a file would only cost time.
    pool: 'threads',
    isolate: false,
    // Vitest leaves a core to itself, which of two is half the time.
    maxWorkers: '100%',
    // A bound for what hangs, not a measure.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
  },
})
