import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import type { Page } from '../pages/page.ts'
import { startFiles } from './chunks.ts'
import { sizeOfFirstLoad } from './firstLoad.ts'
import { htmlOf } from './html.ts'
import { withFirstFiles } from './links.ts'
import type * as Render from './render.tsx'

/** Builds, or serves while one writes, every page of `src/pages` from the one template, index.html. */
export function sitePages(): Plugin {
  let root = process.cwd()
  let base = '/'
  let built = ''
  let render: typeof Render | undefined

  const fileOf = ({ path }: Page) => join(root, path, 'index.html')
  const scriptOf = ({ id }: Page) => join(root, `src/pages/${id}/main.tsx`)
  const addressOf = ({ path }: Page) => base + path
  const pageOf = (file: string) => render?.pages.find((page) => fileOf(page) === file)
  const served = (page: Page, { bodyOf }: typeof Render) =>
    htmlOf(page, readFileSync(join(root, 'index.html'), 'utf8'), bodyOf(page))

  return {
    name: 'site-pages',
    enforce: 'pre',

    async config(config, { command }) {
      root = config.root ?? root
      if (command !== 'build') return { appType: 'mpa' }
      render = (await runnerImport<typeof Render>(join(root, 'src/site/render.tsx'))).module
      const { pages } = render
      const output = { codeSplitting: { groups: [startFiles(root, pages)] } }
      const input = [...pages.map(fileOf), ...pages.map(scriptOf)]
      return { build: { modulePreload: { polyfill: false }, rolldownOptions: { input, output } } }
    },
    configResolved(config) {
      base = config.base
      built = join(root, config.build.outDir)
    },

    // The file of a page need not exist: only the template does.
    resolveId: (id) => (pageOf(id) ? id : null),
    load(id) {
      const page = pageOf(id)
      return page ? served(page, render!) : null
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, filename }) => {
        const page = bundle && pageOf(filename)
        return page ? withFirstFiles(html, page, bundle) : html
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const page of render?.pages ?? []) {
          const size = sizeOfFirstLoad(page, bundle)
          const said = `${page.id}: first load ${size.toFixed(1)} of ${page.budget} KB gzip`
          if (size > page.budget) this.error(said)
          this.info(said)
        }
      },
    },

    configureServer(server) {
      server.middlewares.use(async ({ url = '/' }, response, next) => {
        const [path = '/'] = url.split('?')
        if (!/\/(index\.html)?$/.test(path) && path.includes('.')) return next()
        try {
          const { pages, bodyOf } = (await server.ssrLoadModule(
            '/src/site/render.tsx',
          )) as typeof Render
          const page = pages.find((one) => addressOf(one) === path.replace(/index\.html$/, ''))
          if (page) {
            const html = served(page, { pages, bodyOf })
            response.setHeader('content-type', 'text/html; charset=utf-8')
            // Which adds the base itself.
            response.end(await server.transformIndexHtml(`/${page.path}`, html))
          } else if (pages.some((one) => addressOf(one) === `${path}/`)) redirect(response, path)
          else next()
        } catch (error) {
          next(error)
        }
      })
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(({ url = '/' }, response, next) => {
        const [path = '/'] = url.split('?')
        // Named by a hash of what is in it: a browser may keep it, and what it has compiled of it.
        if (path.startsWith(`${base}assets/`))
          response.setHeader('cache-control', 'public, max-age=31536000, immutable')
        if (/[^/]$/.test(path) && existsSync(join(built, path.slice(base.length), 'index.html')))
          redirect(response, path)
        else next()
      })
    },
  }
}

/** To the same address with a slash at its end: without it, what the page links would not be found. */
function redirect(response: ServerResponse, path: string): void {
  response.writeHead(301, { location: `./${path.slice(path.lastIndexOf('/') + 1)}/` }).end()
}
