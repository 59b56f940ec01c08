import { expect, test } from 'vitest'
import { explore } from '../pages/explore/page.ts'
import { startFiles } from './chunks.ts'

const imports: Readonly<Record<string, readonly string[]>> = {
  '/site/src/main.ts': ['/site/load.ts'],
  '/site/src/pages/explore/main.tsx': ['/site/load.ts', '/site/react.js', '/site/map.tsx'],
  '/site/src/pages/learn/main.tsx': ['/site/react.js', '/site/text.tsx'],
  '/site/map.tsx': ['/site/react.js', '/site/said.ts'],
  '/site/src/i18n/start/en.ts': ['/site/said.ts'],
  '/site/src/i18n/start/ko.ts': ['/site/said.ts', '/site/josa.ts'],
}
const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) }

test('a page starts with a file of its own, and one of what it shares with other pages', () => {
  const { name } = startFiles('/site', [explore, { ...explore, id: 'learn', path: 'learn/' }])
  const file = (id: string) => name(`/site/${id}`, graph)
  expect(file('src/main.ts')).toBe('start')
  expect(file('load.ts')).toBe('start')
  expect(file('said.ts')).toBe('start')
  expect(file('josa.ts')).toBe(null)
  expect(file('react.js')).toBe('shared')
  expect(file('map.tsx')).toBe('explore')
  expect(file('text.tsx')).toBe('learn')
  expect(file('later.tsx')).toBe(null)
})

test('one page alone shares nothing', () => {
  const { name } = startFiles('/site', [explore])
  expect(name('/site/react.js', graph)).toBe('explore')
})
