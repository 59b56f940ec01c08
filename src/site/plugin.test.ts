import type { AddressInfo } from 'node:net'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../pages/index.ts'
import { sitePages } from './plugin.ts'

describe.each(['/', '/any/path/'])('the server for writing pages, under %s', (base) => {
  let server: ViteDevServer
  let origin: string
  const answer = (address: string) => fetch(origin + address, { redirect: 'manual' })

  beforeAll(async () => {
    server = await createServer({
      base,
      configFile: false,
      logLevel: 'error',
      plugins: [sitePages()],
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
    })
    await server.listen()
    origin = `http://127.0.0.1:${(server.httpServer!.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test.each(pages)('$id is the filled template, its script under the same path', async (page) => {
    for (const file of ['', 'index.html', '?t=1']) {
      const html = await (await answer(base + page.path + file)).text()
      expect(html).toContain(`<title>${page.words.en.title}</title>`)
      expect(html).toContain(`data-page="${page.id}"`)
      expect(html).toContain(`src="${base}src/main.ts"`)
      expect(html).not.toContain('{{')
    }
  })

  // The root of a server has no other form.
  const withSlash = pages.map(({ path }) => base + path).filter((address) => address !== '/')
  test.each(withSlash)('%s without the slash at its end leads there', async (address) => {
    const bare = address.slice(0, -1)
    const { status, headers } = await answer(bare)
    expect(status).toBe(301)
    expect(new URL(headers.get('location')!, origin + bare).pathname).toBe(address)
  })

  test('what is no page is not found', async () => {
    expect((await answer(`${base}nowhere/`)).status).toBe(404)
  })
})
