import { expect, test } from 'vitest'
import { defaults, viewOf } from '../../settings/index.ts'
import { zoomExtent, zoomStep } from './camera.ts'
import { createPlayer } from './player.ts'
import { circuitTrace, sourceOf } from './traces.testing.ts'

const limits = { resting: 0.8, brink: 0.5 }

function player() {
  const store = createPlayer(sourceOf(circuitTrace()), viewOf(defaults))
  const camera = () => store.getState().cameras
  store.getState().measureCamera('first', limits)
  return { ...store.getState(), camera }
}

test('a camera rests until somebody zooms', () => {
  const { zoom, camera } = player()
  expect(camera()).toEqual({ first: null, beside: null })
  zoom(zoomStep)
  expect(camera().first).toEqual({ scale: limits.resting * zoomStep, at: null })
})

test('both pictures of a comparison zoom together, each from its own scale, and are dragged alone', () => {
  const { measureCamera, chooseCamera, zoom, camera } = player()
  measureCamera('beside', { resting: 0.6, brink: 0.4 })
  zoom(2)
  expect(camera()).toMatchObject({ first: { scale: 1.6 }, beside: { scale: 1.2 } })
  chooseCamera('beside', { scale: 1, at: { x: -10, y: 5 } })
  expect(camera().first).toEqual({ scale: 1.6, at: null })
})

test('from the whole network one zoom in leads back to the cell as it rests', () => {
  const { zoomToFit, zoom, camera } = player()
  zoomToFit()
  expect(camera().first!.scale).toBeLessThan(limits.brink)
  zoom(zoomStep)
  expect(camera().first).toBe(null)
})

test('a zoom stays within its extent', () => {
  const { zoom, camera } = player()
  for (let n = 0; n < 30; n++) zoom(2)
  expect(camera().first!.scale).toBe(zoomExtent[1])
  for (let n = 0; n < 30; n++) zoom(0.7)
  expect(camera().first!.scale).toBe(zoomExtent[0])
})
