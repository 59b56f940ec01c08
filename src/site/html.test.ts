import { expect, test } from 'vitest'
import { pages } from '../pages/index.ts'
import { htmlOf } from './html.ts'

const [page] = pages

test('a page is the template with what its folder says and draws', () => {
  const template = '<html data-page="{{id}}"><title>{{title}}</title>{{body}}</html>'
  expect(htmlOf(page!, template, '<main>{{$&}}</main>')).toBe(
    '<html data-page="explore"><title>Unrolled: every number of an RNN, an LSTM and a GRU</title><main>{{$&}}</main></html>',
  )
})

test('what would end an attribute or begin an element is escaped', () => {
  const words = { ...page!.words.en, title: 'a < b & "c"' }
  const quoting = { ...page!, words: { ...page!.words, en: words } }
  expect(htmlOf(quoting, '<title>{{title}}</title>', '')).toBe(
    '<title>a &lt; b &amp; &quot;c&quot;</title>',
  )
})

test('a hole that nothing fills is an error', () => {
  expect(() => htmlOf(page!, '{{tittle}}', '')).toThrow(
    'index.html: nothing is known to fill {{tittle}}',
  )
})
