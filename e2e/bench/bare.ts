/*
 * A browser into which nobody looks. Where an inspector is attached, as Playwright's is, every Error
 * keeps its stack with source positions; React makes one as it starts, and for that its file would be
 * parsed again: a third of a second on a slow machine that no visitor waits.
 */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { chromium } from '@playwright/test'
import { browserPath, chromiumArgs } from '../../.ci/browser.mjs'

type Answer = Readonly<Record<string, unknown>>

/** A page that has loaded nothing yet. */
export interface BarePage {
  /** Runs before the page's own scripts. */
  readonly first: (script: string) => Promise<void>
  readonly slowDown: (times: number) => Promise<void>
  readonly goto: (address: string) => Promise<void>
  /** What an expression gives; null while it gives nothing. */
  readonly ask: <Value>(expression: string) => Promise<Value | null>
  readonly close: () => Promise<void>
}

/** Starts a browser and talks to it through a pipe: JSON with a zero byte after each message. */
export function bareBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'unrolled-bench-'))
  const own = ['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`]
  const browser = spawn(browserPath() ?? chromium.executablePath(), [...chromiumArgs, ...own], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , to, from] = browser.stdio as unknown as [null, null, null, Writable, Readable]

  const waiting = new Map<number, (answer: Answer) => void>()
  let asked = 0
  let unread = ''
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (unread + text).split('\0')
    unread = messages.pop()!
    for (const message of messages) {
      const { id, result = {} } = JSON.parse(message)
      waiting.get(id)?.(result)
      waiting.delete(id)
    }
  })

  const send = (method: string, params: object = {}, sessionId?: unknown): Promise<Answer> =>
    new Promise((done) => {
      asked += 1
      waiting.set(asked, done)
      to.write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`)
    })

  /** A page with a cache and a history of its own. */
  async function open(width: number, height: number): Promise<BarePage> {
    const { browserContextId } = await send('Target.createBrowserContext')
    const { targetId } = await send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    })
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
    const say = async (method: string, params: object) => {
      await send(method, params, sessionId)
    }
    await say('Page.enable', {})
    const screen = { width, height, deviceScaleFactor: 1, mobile: false }
    await say('Emulation.setDeviceMetricsOverride', screen)
    return {
      first: (source) => say('Page.addScriptToEvaluateOnNewDocument', { source }),
      slowDown: (rate) => say('Emulation.setCPUThrottlingRate', { rate }),
      goto: (url) => say('Page.navigate', { url }),
      ask: async <Value>(expression: string) => {
        const given = { expression, returnByValue: true }
        const { result } = await send('Runtime.evaluate', given, sessionId)
        return ((result as { value?: Value } | undefined)?.value ?? null) as Value | null
      },
      close: async () => {
        await send('Target.disposeBrowserContext', { browserContextId })
      },
    }
  }

  return {
    open,
    close: async () => {
      // Asked to close, it waits for its own processes, which write into the profile until they end.
      const gone = new Promise((done) => browser.once('exit', done))
      void send('Browser.close')
      const patience = setTimeout(() => browser.kill('SIGKILL'), 10_000)
      await gone
      clearTimeout(patience)
      try {
        rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
      } catch (error) {
        console.warn(`${profile} is left behind:`, error) // rather that than what was measured
      }
    },
  }
}
