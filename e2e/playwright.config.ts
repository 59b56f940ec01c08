import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserPath, chromiumArgs } from '../.ci/browser.mjs'

// A port of this run's own, so that two runs side by side do not meet. The workers evaluate this
// file too: they inherit the runner's environment and so agree with it.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 10_000))
const url = `http://127.0.0.1:${process.env.E2E_PORT}`
const site = join(tmpdir(), `unrolled-e2e-${process.env.E2E_PORT}`)
const executablePath = browserPath()
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE

export default defineConfig({
  outputDir: '../test-results',
  fullyParallel: true,
  // A bound for what hangs, not a measure: a machine that does other things takes its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  workers: availableParallelism(),
  reporter: [
    ['list'],
    ['./times.ts'],
    ...(report ? [['json', { outputFile: report }] as const] : []),
  ],
  use: {
    baseURL: url,
    locale: 'en-US',
    // One window for all tests of a worker, emptied before each: a new one costs as much as the page.
    reuseContext: true,
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    // Builds first and never reuses a server: the tests must not pass on an old build.
    command: `vite build --outDir ${site} --emptyOutDir && vite build e2e/widgets --base ./ --outDir ${site}/widgets && vite preview --outDir ${site} --host 127.0.0.1 --port ${process.env.E2E_PORT} --strictPort`,
    cwd: '..',
    url,
    reuseExistingServer: false,
  },
})
