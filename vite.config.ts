import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { firstPicture } from './src/view/firstPicture.tsx'

export default defineConfig({
  // Relative, so that the built page works under any path, such as a GitHub Pages project's.
  base: './',
  plugins: [
    react(),
    {
      name: 'first-picture',
      // Seen before any script has run, and without scripts too.
      transformIndexHtml: (html) => html.replace('<!-- first picture -->', firstPicture),
    },
  ],
  test: {
    environment: 'node',
    // Tests share nothing they write to, so a process a file would only cost time.
    pool: 'threads',
    isolate: false,
    // A bound for what hangs, not a measure.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
  },
})
