// Readies a fresh clone: checks Node, installs the packages and, with --browser, finds a browser.
// It runs before node_modules exists, so it imports nothing from there. Silent when all is in place.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** @param {string} reason @returns {never} */
function stop(reason) {
  console.error(reason)
  process.exit(1)
}

/** @param {string} lockFile @returns {Record<string, { version?: string, [flag: string]: unknown }>} */
const locked = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages

/** npm writes node_modules/.package-lock.json last, so it tells what a finished install left. */
function upToDate() {
  const left = 'node_modules/.package-lock.json'
  if (!existsSync(left)) return false
  const have = locked(left)
  return Object.entries(locked('package-lock.json')).every(([path, { version, ...flags }]) => {
    // Optional ones are other platforms' binaries: rightly absent, but not at another version.
    const mayBeAbsent = path === '' || flags.optional || flags.devOptional
    return have[path] ? have[path].version === version : mayBeAbsent
  })
}

// What Vite 8 runs on.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  stop(`Unrolled needs Node 20.19+ or 22.12+, this is ${process.version}: get one at nodejs.org.`)
}

if (!upToDate()) {
  console.log('Installing packages …')
  // --include=dev: the tools are dev dependencies, which NODE_ENV=production would leave out.
  const install = 'npm ci --include=dev --no-audit --no-fund --loglevel=error'
  const { status } = spawnSync(install, { shell: true, stdio: 'inherit' })
  if (status !== 0) stop('The packages could not be installed: see npm’s message above.')
}

if (process.argv.includes('--browser') && !(await ensureBrowser())) {
  stop('No browser for the tests: install Google Chrome or Chromium, then run this again.')
}
