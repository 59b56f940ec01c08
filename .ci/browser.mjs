// Finds a Chromium-family browser for Playwright. One counts only if it really starts: Ubuntu's
// chromium can be a stub that wants snap, and a fresh download can lack system libraries.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @param {string} path */
const inModules = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
const memory = inModules('.cache/unrolled-browser.json')

// What a full browser draws for its address bar takes a second of a core for every page that is
// opened. The list replaces Playwright's own, so what that one needs to be steady comes after it.
const features = [
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,OptimizationHints,NetworkTimeServiceQuerying',
  'PreconnectToSearch,MediaRouter,PaintHolding,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose',
].join()

// Keeps the browser off the network: on a closed one its background look-ups stall it.
export const chromiumArgs = [
  '--no-sandbox --disable-gpu --disable-quic --disable-background-networking',
  `--disable-component-update --disable-sync --no-first-run --disable-features=${features}`,
].flatMap((line) => line.split(' '))

/** The executable for Playwright's launch options; undefined means Playwright's own. */
export const browserPath = () => recall() ?? systemBrowsers(machine)[0]

/** What an earlier run found, as long as it is still there. */
function recall() {
  if (!existsSync(memory)) return undefined
  /** @type {string} */
  const path = JSON.parse(readFileSync(memory, 'utf8')).executablePath
  return existsSync(path) ? path : undefined
}

// Each name is looked for in each folder: the pairs that make no sense do not exist anywhere. A shell
// without a window, which Debian packs by itself, opens a page for less.
const names = [
  'chromium-headless-shell',
  'google-chrome',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Google/Chrome/Application/chrome.exe',
  'chromium',
  'chromium-browser',
  'Chromium.app/Contents/MacOS/Chromium',
  'Chromium/Application/chrome.exe',
  'microsoft-edge',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Microsoft/Edge/Application/msedge.exe',
]

/** @param {{ platform: string, env: NodeJS.ProcessEnv, exists: (path: string) => boolean }} system */
function systemBrowsers({ platform, env, exists }) {
  const { join, delimiter } = platform === 'win32' ? win32 : posix
  const apps = ['/Applications', env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  const folders = [...(env.PATH?.split(delimiter) ?? []), '/usr/bin', '/opt/google/chrome', ...apps]
  const paths = names.flatMap((name) => folders.map((folder) => folder && join(folder, name)))
  return [...new Set(paths)].filter((path) => path && exists(path))
}

// Everything the search asks of the machine, so that a test can hand in another machine. A way that
// fails is followed by another one: its pages of output would only mislead, so they are not shown.
const machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  recall,
  /** @param {{ source: string, executablePath: string }} found */
  remember(found) {
    mkdirSync(inModules('.cache'), { recursive: true })
    writeFileSync(memory, JSON.stringify(found))
  },
  /** The path of the browser that started; without an argument, Playwright's own is tried. */
  async starts(/** @type {string | undefined} */ executablePath = undefined) {
    // Not at the top of the file: setup.mjs imports it before there are any packages.
    const { chromium } = await import('@playwright/test')
    const own = executablePath ? { executablePath } : {}
    try {
      const server = await chromium.launchServer({ args: chromiumArgs, timeout: 30_000, ...own })
      await server.close()
      return server.process().spawnfile
    } catch {
      return undefined
    }
  },
  download() {
    console.log("Downloading Playwright's Chromium …")
    // Playwright tries five times: 10 s for a silent line makes that 50 s at the worst, not 150.
    const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
    const args = [inModules('@playwright/test/cli.js'), 'install', 'chromium', '--only-shell']
    spawnSync(process.execPath, args, { stdio: 'ignore', env, timeout: 300_000 })
  },
  apt() {
    if (process.platform !== 'linux') return
    console.log("Installing the system's chromium with apt-get …")
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n '
    const apt = `${sudo}env DEBIAN_FRONTEND=noninteractive apt-get`
    const install = `${apt} install -y --no-install-recommends`
    const command = `${apt} update; ${install} chromium-headless-shell || ${install} chromium`
    spawnSync(command, { stdio: 'ignore', shell: true, timeout: 600_000 })
  },
}

/** Finds a browser, cheapest way first, and remembers it: a failed download is not tried twice. */
export async function ensureBrowser(world = machine) {
  const known = world.recall()
  if (known) return known

  const own = () => world.starts()
  const installed = async () => {
    for (const path of systemBrowsers(world)) if (await world.starts(path)) return path
  }
  // Whether a download or an install worked shows in whether a browser starts after it.
  const ways = [
    { source: 'playwright', find: own },
    { source: 'download', prepare: world.download, find: own },
    { source: 'system', find: installed },
    { source: 'apt', prepare: world.apt, find: installed },
  ]
  for (const { source, prepare, find } of ways) {
    prepare?.()
    const executablePath = await find()
    if (!executablePath) continue
    world.remember({ source, executablePath })
    console.log(`The browser tests use ${executablePath}`)
    return executablePath
  }
}
