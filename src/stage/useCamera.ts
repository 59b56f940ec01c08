import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point, Size } from '../scene/index.ts'
import {
  type Camera,
  cameraEvents,
  cameraOn,
  fitScale,
  readableBeside,
  restingScale,
} from './camera.ts'
import { useFirstWindow } from './context.ts'
import type { Gestures } from './gestures.ts'

/** How far out the zoom goes before the whole unrolled network is shown instead: a part of the resting scale. */
const overviewBelow = 0.72
/** The whole network is asked for: one zoom in shows the cell again. */
const justBelow = 0.99
const smallest = 0.15
/** Near enough to read every entry of some thirty-odd in one strip. */
const largest = 16

interface Chosen {
  readonly scale: number
  /** Null: the camera follows the step. */
  readonly at: { readonly x: number; readonly y: number } | null
}

/**
 * The camera of a stage: the size of its window, where it looks, and what gestures do to it.
 * While it follows, its place is a function of the scene's focus; a drag takes it by the hand. Of two
 * pictures beside each other, `fits` is what both make room for: they are seen smaller, at one scale.
 */
export function useCamera(
  host: RefObject<HTMLDivElement | null>,
  drawing: Size,
  focus: Point,
  follow: boolean,
  onDrag: () => void,
  fits?: Size,
) {
  const [window, setWindow] = useState(useFirstWindow())
  const measured = useRef(window !== null)
  const [chosen, setChosen] = useState<Chosen | null>(null)

  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const measure = () => setWindow([element.clientWidth, element.clientHeight])
    const observer = new ResizeObserver(measure)
    observer.observe(element) // and so hears of the size once it is laid out anyway
    if (!measured.current) measure()
    return () => observer.disconnect()
  }, [host])

  const resting = window ? restingScale(fits ?? drawing, window, fits && readableBeside) : 1
  const scale = chosen?.scale ?? resting
  const camera: Camera =
    chosen?.at && !follow
      ? { scale, ...chosen.at }
      : cameraOn(drawing, window ?? drawing, scale, focus)

  /** Further out than this the whole network is shown. */
  const brink = overviewBelow * (window ? Math.min(resting, fitScale(drawing, window)) : resting)

  const now = useRef({ resting, onDrag, chosen, brink, follow, camera })
  now.current = { resting, onDrag, chosen, brink, follow, camera }
  /** How the camera stood before the gesture under way. */
  const before = useRef<{ chosen: Chosen | null; follow: boolean }>({ chosen: null, follow })
  const gestures = useRef<Gestures | null>(null)

  // What listens to gestures comes after the first picture, which does not need it.
  useEffect(() => {
    const element = host.current
    if (!element) return
    let gone = false
    void import('./gestures.ts').then(({ listen }) => {
      if (gone) return
      gestures.current = listen(element, {
        extent: [smallest, largest],
        start: () => {
          before.current = { chosen: now.current.chosen, follow: now.current.follow }
        },
        move: ({ scale, x, y }, byWheel) => {
          if (!byWheel) now.current.onDrag()
          setChosen({ scale, at: { x, y } })
        },
      })
      gestures.current.standAt(now.current.camera)
    })
    return () => {
      gone = true
      gestures.current?.stop()
      gestures.current = null
    }
  }, [host])

  useLayoutEffect(() => {
    gestures.current?.standAt(camera)
  })

  useEffect(() => {
    const by = (factor: number) => () =>
      setChosen((before) => {
        const { resting, brink } = now.current
        const scale = before?.scale ?? resting
        const scaled = scale * factor
        // From the whole network one comes back to the cell as it rests.
        if (scale < brink && scaled >= brink) return null
        return { scale: Math.min(largest, Math.max(smallest, scaled)), at: null }
      })
    const listeners: readonly [string, () => void][] = [
      ['fit', () => setChosen({ scale: now.current.brink * justBelow, at: null })],
      ['zoomin', by(1.3)],
      ['zoomout', by(1 / 1.3)],
    ]
    for (const [name, listener] of listeners) cameraEvents.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of listeners) cameraEvents.removeEventListener(name, listener)
    }
  }, [])

  return {
    camera,
    window: window ?? drawing,
    overview: window !== null && scale < brink,
    reset: () => setChosen(null),
    /** Takes back the last gesture: it was meant as something else. Tells whether the camera followed then. */
    takeBack: () => {
      setChosen(before.current.chosen)
      return before.current.follow
    },
  }
}
