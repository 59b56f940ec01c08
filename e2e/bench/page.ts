/*
 * How quick the page is, in a real browser on the built app: key to painted step, playback, editing,
 * first picture. Milliseconds hold for one machine; the ratio to an empty page's frame, measured in
 * turn in the same run, holds further.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { browserPath, chromiumArgs } from '../../.ci/browser.mjs'
import { panelNames } from '../../src/settings/index.ts'
import { bareBrowser } from './bare.ts'

const hello = '#preset=hello-lstm'
const large = '#cell=lstm&hidden-size=100&text=abcdefghijklmnopqrstuvwxyz'
/** T = 99, and with one more character 100. */
const huge = `#cell=lstm&hidden-size=128&text=${'hello worlds '.repeat(8).slice(0, 100)}`
const medium = '#cell=lstm&hidden-size=8&text=hello%20worlds'

/** What is pressed or dragged first is not counted: the browser compiles what it sees often. */
const warmUp = 30

const quantile = (numbers: readonly number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * part))
  ]!

/**
 * Milliseconds from each key press until the picture of its step has been painted, and until the
 * panels have followed. Each press falls at the start of a frame, so that the wait for the screen,
 * the same for every page, is left out; and on a page at rest, as by a hand.
 */
const keyToPaint = (page: Page, key: string, presses: number) =>
  page.evaluate(
    async ([pressed, count, uncounted]) => {
      const next = () => new Promise((done) => requestAnimationFrame(done))
      const after = () => new Promise((done) => setTimeout(done))
      const at = (name: string) => document.querySelector(`[${name}]`)?.getAttribute(name)
      const painted: number[] = []
      const followed: number[] = []
      for (let n = 0; n < count; n++) {
        await next()
        const start = performance.now()
        const event = { key: pressed, code: pressed, bubbles: true, repeat: true }
        document.body.dispatchEvent(new KeyboardEvent('keydown', event))
        await after()
        painted.push(performance.now() - start)
        while (at('data-step') !== at('data-drawn')) await next()
        await after()
        followed.push(performance.now() - start)
        await next()
      }
      return { painted: painted.slice(uncounted), followed: followed.slice(uncounted) }
    },
    [key, warmUp + presses, warmUp] as const,
  )

/** Milliseconds from an edit of the text until the whole pass is recomputed and painted. */
const editToPaint = (page: Page, texts: readonly string[], edits: number) =>
  page.evaluate(
    async ([words, count]) => {
      const field = document.querySelector<HTMLInputElement>('.text-field input')!
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
      const times: number[] = []
      for (let n = 0; n < count; n++)
        times.push(
          await new Promise<number>((done) =>
            requestAnimationFrame(() => {
              const start = performance.now()
              write.call(field, words[n % words.length])
              field.dispatchEvent(new InputEvent('input', { bubbles: true }))
              setTimeout(() => done(performance.now() - start), 0)
            }),
          ),
        )
      return times
    },
    [texts, edits] as const,
  )

/** Milliseconds from each move of the pointer that drags a weight until all is recomputed and painted. */
const dragToPaint = (page: Page, moves: number) =>
  page
    .getByRole('spinbutton')
    .first()
    .evaluate(
      async (field, [count, uncounted]) => {
        const send = (type: string, clientX: number) =>
          field.dispatchEvent(
            new PointerEvent(type, {
              pointerId: 1,
              bubbles: true,
              buttons: 1,
              clientX,
              clientY: 100,
            }),
          )
        const times: number[] = []
        send('pointerdown', 0)
        for (let n = 1; n <= count; n++)
          times.push(
            await new Promise<number>((done) =>
              requestAnimationFrame(() => {
                const start = performance.now()
                send('pointermove', 5 * n)
                setTimeout(() => done(performance.now() - start), 0)
              }),
            ),
          )
        send('pointerup', 5 * count)
        return times.slice(uncounted)
      },
      [warmUp + moves, warmUp] as const,
    )

/** Milliseconds of the longest task while something is done; 0 where none is longer than 50. */
async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const seen = { longest: 0 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { seen })
  })
  await act()
  // What was done is drawn, and its tasks are told, when the page has been at rest for a while.
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 500)))
  return page.evaluate(() => (window as unknown as { seen: { longest: number } }).seen.longest)
}

/** Lengths of the frames of some seconds, in milliseconds. */
const frames = (page: Page, seconds: number) =>
  page.evaluate(async (span) => {
    const lengths: number[] = []
    let before = performance.now()
    const end = before + span * 1000
    while (before < end) {
      const now = await new Promise<number>((next) => requestAnimationFrame(next))
      lengths.push(now - before)
      before = now
    }
    return lengths.slice(1)
  }, seconds)

// The loader that runs this file marks functions with a helper, which a page does not have.
const helper = 'globalThis.__name = (marked) => marked'

await build({ logLevel: 'error' })
const server = await preview({ logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } })
const url = server.resolvedUrls!.local[0]!
const executablePath = browserPath()
const browser = await chromium.launch({
  args: chromiumArgs,
  ...(executablePath && { executablePath }),
})
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
await context.addInitScript(helper)
const rows: Record<string, string>[] = []
const row = (what: string, measured: string, goal: string) => rows.push({ what, measured, goal })
const ms = (value: number) => `${value.toFixed(1)} ms`

async function open(link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url + link)
  await page.locator('[data-step]').waitFor({ state: 'attached' })
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
  return page
}

const blank = await context.newPage()
await blank.goto('about:blank')
const empty = quantile((await keyToPaint(blank, 'ArrowRight', 100)).painted, 0.95)
await blank.close()
for (const [name, link, goal] of [
  ['hello', hello, '≤ 16 ms'],
  ['T = 25, H = 100', large, '≤ 50 ms'],
] as const) {
  const page = await open(link)
  const { painted, followed } = await keyToPaint(page, 'ArrowRight', 100)
  const p95 = quantile(painted, 0.95)
  const panels = quantile(followed, 0.95)
  row(
    `key → painted step, p95: ${name}`,
    `${ms(p95)}, × empty page ${(p95 / empty).toFixed(1)}; panels ${ms(panels)}`,
    goal,
  )
  await page.close()
}

for (const panel of panelNames) {
  const page = await open(`${hello}&panels=${panel}`)
  const { painted, followed } = await keyToPaint(page, 'ArrowRight', 100)
  const [p95, later] = [painted, followed].map((times) => quantile(times, 0.95))
  row(`the same with the panel "${panel}" alone`, `${ms(p95!)}; panel ${ms(later!)}`, '≤ 16 ms')
  await page.close()
}

const edited = await open('#cell=lstm')
// Each text is another network, so that nothing is remembered from the time before.
const words = Array.from({ length: 60 }, (_, n) => `hell${String.fromCodePoint(0xac00 + n)}`)
const edits = quantile(await editToPaint(edited, words, 60), 0.95)
row('edit → all recomputed and painted, p95: hello', ms(edits), 'a frame, 16.7 ms')
await edited.close()

const dragged = await open(`${hello}&at=t3.df&panels=node&select=W_hh`)
await dragged.getByRole('spinbutton').first().waitFor()
const drags = quantile(await dragToPaint(dragged, 100), 0.95)
row('dragging a weight → all recomputed and painted, p95: hello', ms(drags), 'a frame, 16.7 ms')
await dragged.close()

const task = (longest: number) => (longest === 0 ? 'none over 50 ms' : ms(longest))
const typed = await open(huge)
const typing = await longestTask(typed, async () => {
  await typed.getByRole('textbox', { name: 'Text' }).press('End')
  for (let n = 0; n < 8; n++) await typed.keyboard.press(n % 2 === 0 ? 'x' : 'Backspace')
})
row('longest task while typing, T = 100, H = 128', task(typing), '≤ 50 ms')
await typed.close()

const pulled = await open(`${huge}&panels=node&select=W_hh`)
await pulled.getByRole('spinbutton').first().waitFor()
const pulling = await longestTask(pulled, () => dragToPaint(pulled, 1))
row('longest task while dragging a weight, T = 100, H = 128', task(pulling), '≤ 50 ms')
await pulled.close()

const playing = await open(medium)
await playing.getByRole('button', { name: 'Play' }).click()
const lengths = await frames(playing, 5)
const long = lengths.filter((length) => length > 25).length / lengths.length
row(
  'playback, LSTM T = 10, H = 8',
  `${(1000 / (lengths.reduce((a, b) => a + b) / lengths.length)).toFixed(0)} frames a second, ${(long * 100).toFixed(1)} % long`,
  '60, < 1 % long',
)
await playing.close()

const bare = bareBrowser()

/** Presses a key at every frame from the start, as somebody in a hurry would, and notes when one counts. */
const hurry = () => {
  const drawing = new MutationObserver(() => {
    if (!document.querySelector('[data-drawn]')) return
    performance.mark('drawn')
    drawing.disconnect()
  })
  drawing.observe(document, { childList: true, subtree: true })
  const press = () => {
    const slider = document.querySelector('input[type=range]')
    if (slider instanceof HTMLInputElement && Number(slider.value) >= 2) performance.mark('stepped')
    else {
      const key = { key: 'ArrowRight', code: 'ArrowRight', bubbles: true, repeat: true }
      document.body?.dispatchEvent(new KeyboardEvent('keydown', key))
      requestAnimationFrame(press)
    }
  }
  requestAnimationFrame(press)
}

/** Of one cold load. */
interface Load {
  readonly paint: number
  /** Of a page that has steps, and the files it had asked for when its script first drew it. */
  readonly stepped?: number
  readonly files?: readonly string[]
}

/** When the first picture was painted, and when the first key counted; nothing while either is to come. */
const timesOfLoad = () => {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime
  const [paint, stepped, drawn] = [at('first-contentful-paint'), at('stepped'), at('drawn')]
  const isPage = document.getElementById('root') !== null
  if (paint === undefined || (isPage && stepped === undefined)) return null
  const before = (entry: PerformanceEntry) => entry.startTime <= drawn!
  const files = performance.getEntriesByType('resource').filter(before)
  return { paint, stepped, files: [location.href, ...files.map(({ name }) => name)] }
}

/** Milliseconds to the first picture and to the first step of one cold load, with the CPU slowed 4×. */
async function coldLoad(address: string): Promise<Load> {
  const page = await bare.open(1440, 900)
  await page.slowDown(4)
  await page.first(`${helper};(${hurry})()`)
  await page.goto(address)
  for (;;) {
    await new Promise((done) => setTimeout(done, 300))
    const times = await page.ask<Load>(`${helper};(${timesOfLoad})()`)
    if (times === null) continue
    await page.close()
    return times
  }
}

// In turn with a page of one word, since the time of a load is in good part the browser's own.
const word = 'data:text/html,<title>one word</title><p>word'
const loads: Load[] = []
const ofWord: number[] = []
for (let n = 0; n < 7; n++) {
  loads.push(await coldLoad(url))
  ofWord.push((await coldLoad(word)).paint)
}
const [paint, stepped, least] = [
  loads.map((one) => one.paint),
  loads.map((one) => one.stepped!),
  ofWord,
].map((times) => quantile(times, 0.5))
const against = `a page of one word ${ms(least!)}`
row('first picture, CPU slowed 4×, median of 7', `${ms(paint!)}; ${against}`, '≤ 400 ms')
row('first step by key, CPU slowed 4×, median of 7', ms(stepped!), '≤ 1 000 ms')

// Everything that was asked for until the first step could be made, each file as a host sends it.
const files = loads
  .at(-1)!
  .files!.map((address) => new URL(address).pathname.replace(/\/$/, '/index.html'))
  .map((path) => join('dist', path))
const bytes = files.map((file) => gzipSync(readFileSync(file)).length)
row(
  `first load, gzip, ${files.length} files`,
  `${(bytes.reduce((a, b) => a + b) / 1024).toFixed(1)} KB`,
  '≤ 120 KB',
)

await bare.close()
await browser.close()
await server.close()
console.table(rows)
process.exit()
