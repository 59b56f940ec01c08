import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type PreviewServer, preview } from 'vite'
import { expect, test } from './stage.ts'

const root = join(import.meta.dirname, '..')

/** A page that only says how it is called: the folder that one writes, and the line in the index. */
const learn = {
  'page.ts': `
    import type { Page } from '../page.ts'
    const words = { description: 'Chapter by chapter', withoutScripts: 'A chapter to read' }
    export const learn: Page = {
      id: 'learn',
      path: 'learn/',
      budget: 100,
      words: {
        en: { name: 'Learn', title: 'Learn how it works', ...words },
        ko: { name: '배우기', title: '어떻게 작동하는지 배우기', ...words },
      },
    }`,
  'served.tsx': `
    import { WithoutScripts } from '../shell/WithoutScripts.tsx'
    import { learn } from './page.ts'
    export const Served = () => (
      <main>
        <svg role="img" aria-label="A first picture" width="9" height="9" />
        <WithoutScripts page={learn} />
      </main>
    )`,
  'main.tsx': `
    import { createRoot } from 'react-dom/client'
    import type { Mount } from '../page.ts'
    import { SiteNavigation } from '../shell/SiteNavigation.tsx'
    import { learn } from './page.ts'
    export const mount: Mount = (root, messages) =>
      createRoot(root).render(
        <main lang={messages.lang}>
          <h1>{learn.words[messages.lang].title}</h1>
          <SiteNavigation page={learn} locale={messages.lang} look={location.hash.slice(1)} />
        </main>,
      )`,
}

/** Builds the project with one more page, and serves it under a path. */
async function withLearn(): Promise<{ folder: string; server: PreviewServer; url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'unrolled-pages-'))
  const own = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json']
  for (const part of own) cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'src/pages/learn'))
  for (const [name, text] of Object.entries(learn))
    writeFileSync(join(folder, 'src/pages/learn', name), text)
  const index = join(folder, 'src/pages/index.ts')
  const line = `import { learn } from './learn/page.ts'\n`
  writeFileSync(index, line + readFileSync(index, 'utf8').replace('= [', '= [learn, '))
  execFileSync(join(root, 'node_modules/.bin/vite'), ['build'], { cwd: folder, stdio: 'pipe' })
  const server = await preview({
    root: folder,
    base: '/any/path/',
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1' },
  })
  return { folder, server, url: server.resolvedUrls!.local[0]! }
}

// All of it on one build, which takes its time.
test.describe.configure({ mode: 'serial' })
let site: Awaited<ReturnType<typeof withLearn>>
test.beforeAll(async () => {
  site = await withLearn()
})
test.afterAll(async () => {
  await site.server.close()
  rmSync(site.folder, { recursive: true })
})

test.describe('a page that is a folder and a line', () => {
  test('is reached from the others and leads to them, in the same language and theme', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${site.url}#locale=ko&theme=dark`)
    const ways = page.getByRole('navigation', { name: '페이지' })
    await expect(ways.getByRole('link')).toHaveText(['배우기', '탐색'])
    await expect(ways.getByRole('link', { name: '탐색' })).toHaveAttribute('aria-current', 'page')

    await ways.getByRole('link', { name: '배우기' }).click()
    await expect(page.getByRole('heading', { name: '어떻게 작동하는지 배우기' })).toBeVisible()
    await expect(page).toHaveURL(`${site.url}learn/#theme=dark&locale=ko`)
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 30, 35)')

    await page.getByRole('link', { name: '탐색' }).click()
    await expect(page).toHaveURL(new RegExp(`^${site.url}#.*theme=dark&locale=ko`))
    await expect(page.getByRole('textbox', { name: '문자열' })).toHaveValue('hello')
  })

  test('is found without the slash at its end', async ({ page }) => {
    await page.goto(`${site.url}learn`)
    await expect(page).toHaveURL(`${site.url}learn/`)
    await expect(page.getByRole('heading', { name: 'Learn how it works' })).toBeVisible()
  })

  test('is in its HTML: title, text in each language, first picture, one script', async ({
    page,
  }) => {
    const html = await (await page.request.get(`${site.url}learn/`)).text()
    expect(html).toContain('<title>Learn how it works</title>')
    expect(html).toContain('<meta name="description" content="Chapter by chapter"')
    expect(html).toContain('aria-label="A first picture"')
    expect(html).toMatch(/<noscript>.*<div lang="ko">.*href="\.\.\/">탐색<.*A chapter to read/s)
    expect(html.match(/<script/g)).toHaveLength(1)
    // What it starts with is shared with the other page, but for its own few lines.
    expect(html).toMatch(/rel="modulepreload" [^>]*href="\.\.\/assets\/shared-/)
  })

  test('is there while one writes it, under a path as well', async ({ request }) => {
    const server = await createServer({
      root: site.folder,
      base: '/any/path/',
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true }, // nothing is run, only served
      server: { port: 0, host: '127.0.0.1', watch: null },
    })
    try {
      const { port } = (await server.listen()).httpServer!.address() as AddressInfo
      const answer = await request.get(`http://127.0.0.1:${port}/any/path/learn`)
      expect(answer.url()).toMatch(/\/any\/path\/learn\/$/)
      expect(await answer.text()).toContain('<title>Learn how it works</title>')
    } finally {
      await server.close()
    }
  })

  test('is not built beyond its budget', () => {
    const file = join(site.folder, 'src/pages/learn/page.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace('budget: 100', 'budget: 9'))
    expect(() =>
      execFileSync(join(root, 'node_modules/.bin/vite'), ['build', '--outDir', 'beyond'], {
        cwd: site.folder,
        stdio: 'pipe',
      }),
    ).toThrow(/learn: first load \d+\.\d of 9 KB gzip/)
  })
})
