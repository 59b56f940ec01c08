// Runs every check, goes on after a failure so that one run tells all, and ends with totals and times.
// --quick: of the browser tests those tagged @quick, about 40; --units: none of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.PATH = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env.PATH}`
// Biome and Vitest colour a log file as well, Biome letter by letter.
const plain = !process.stdout.isTTY

// The runners' JSON reports are counted: their text is for people and may change.
const reports = mkdtempSync(join(tmpdir(), 'unrolled-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

const quick = process.argv.includes('--quick')
const browser = !process.argv.includes('--units')

/** @typedef {{ passed: number, failed: number }} Tally */
/** @type {{ name: string, command: string, tally?: () => Tally }[]} */
const all = [
  { name: 'format and lint', command: `biome ci${plain ? ' --colors=off' : ''}` },
  { name: 'types', command: 'tsc' },
  { name: 'dead code', command: 'knip' },
  {
    name: 'unit tests',
    command:
      `vitest run --allowOnly=false${plain ? ' --no-color' : ''}` +
      ` --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    tally() {
      const { numPassedTests, numFailedTests, testResults } = read(unitReport)
      // A file that fails outside its tests (a bad import, say) has no failed test to count.
      const broken = testResults.filter(
        (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
          file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
      )
      return { passed: numPassedTests, failed: numFailedTests + broken.length }
    },
  },
  {
    // Builds the app as well: Playwright serves what `vite build` makes.
    name: 'build and browser tests',
    command: `playwright test --config e2e/playwright.config.ts${quick ? ' --grep @quick' : ''}`,
    tally() {
      const { stats, errors } = read(browserReport)
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
    },
  },
]

/** @param {typeof all[number]} check @returns {Tally} */
function run({ name, command, tally }) {
  console.log(`\n── ${name}: ${command.split(' --')[0]}`)
  const ok = spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
  if (!tally) return { passed: Number(ok), failed: Number(!ok) }
  let counted = { passed: 0, failed: 0 }
  try {
    counted = tally()
  } catch {
    console.error(`${name}: no report to count`)
  }
  // A runner that crashed, or ran nothing, has failed even where no single test did.
  const silentFailure = counted.failed === 0 && (!ok || counted.passed === 0)
  return silentFailure ? { ...counted, failed: 1 } : counted
}

const checks = browser ? all : all.filter(({ name }) => !name.includes('browser'))
const results = checks.map((check) => {
  const start = performance.now()
  return { name: check.name, ...run(check), seconds: (performance.now() - start) / 1000 }
})
rmSync(reports, { recursive: true, force: true })

const total = (/** @type {'passed' | 'failed' | 'seconds'} */ key) =>
  results.reduce((n, r) => n + r[key], 0)
const time = (/** @type {number} */ seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')} min`
console.log()
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${time(seconds)}`)
}
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${time(total('seconds'))}`)
process.exitCode = total('failed') ? 1 : 0
