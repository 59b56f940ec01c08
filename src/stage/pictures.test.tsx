import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sceneAt } from '../scene/index.ts'
import { readLink } from '../settings/index.ts'
import { playheadNamed, runOf } from '../store/index.ts'
import { Picture } from './Picture.tsx'

// A change of picture shows in a diff: look at it before you write it with `vitest run -u`.
// Opened in a browser, each file is styled by the product's own sheet.
const pictures = [
  ['rnn-first-step', '#preset=hello-slide', 't1.xh', 1],
  ['rnn-tanh-on-its-way', '#preset=hello-slide', 't2.h', 0.55],
  ['rnn-loss-starts-back', '#preset=hello-slide', 't4.dy', 1],
  ['rnn-star-waits-at-h', '#preset=hello-slide', 't4.dh', 1],
  ['rnn-fork-at-h', '#preset=hello-slide', 't3.dh', 0.7],
  ['lstm-cell-state', '#preset=hello-lstm', 't3.c', 1],
  ['lstm-forget-switches', '#preset=hello-lstm', 't3.df', 0.6],
  ['lstm-fork-at-c', '#preset=hello-lstm', 't3.dc', 1],
  ['lstm-merge', '#preset=hello-lstm', 't3.dH', 0.6],
  ['lstm-update', '#preset=hello-lstm', 'update.W_hh', 1],
  ['lstm-thirty', '#cell=lstm&hidden-size=30', 't2.dc', 1],
  ['lstm-mistake-no-dc-next', '#preset=hello-lstm&mistakes=no-dc-next', 't3.dc', 1],
  ['rnn-mistake-tanh-twice', '#preset=hello-slide&mistakes=tanh-twice', 't3.dhraw', 0.6],
  ['gru-blend', '#preset=hello-gru', 't2.dh', 0.6],
] as const

test.each(pictures)('%s', async (name, link, step, fraction) => {
  const run = runOf(readLink(link).settings)
  const playhead = playheadNamed(run, step)! - 1 + fraction
  const scene = sceneAt(run, playhead)
  const [width, height] = scene.layout.size
  const svg = renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`}>
      <title>{name}</title>
      <Picture scene={scene} />
    </svg>,
  ).replaceAll('><', '>\n<')
  await expect(
    `<?xml-stylesheet type="text/css" href="../../theme.css"?>\n${svg}\n`,
  ).toMatchFileSnapshot(`pictures/${name}.svg`)
})
