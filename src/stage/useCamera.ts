import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point, Size } from '../layout/index.ts'
import { type CameraChoice, type PictureName, zoomExtent } from '../store/index.ts'
import { type Camera, cameraOn, fitScale, readableBeside, restingScale } from './camera.ts'
import { useFirstWindow, usePlayer, usePlayerActions } from './context.ts'
import type { Gestures } from './gestures.ts'

/** How far out the zoom goes before the whole unrolled network is shown instead: a part of the resting scale. */
const overviewBelow = 0.72

/**
 * The camera of a picture: the size of its window, where it looks, and what gestures do to it.
 * While it follows, its place is a function of the scene's focus; a drag takes it by the hand. Of two
 * pictures beside each other, `fits` is what both make room for: they are seen smaller, at one scale.
 */
export function useCamera(
  host: RefObject<HTMLDivElement | null>,
  picture: PictureName,
  drawing: Size,
  focus: Point,
  follow: boolean,
  onDrag: () => void,
  fits?: Size,
) {
  const [window, setWindow] = useState(useFirstWindow())
  const measured = useRef(window !== null)
  const chosen = usePlayer(({ cameras }) => cameras[picture])
  const { chooseCamera, measureCamera } = usePlayerActions()

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

  const brink = overviewBelow * (window ? Math.min(resting, fitScale(drawing, window)) : resting)
  useLayoutEffect(
    () => measureCamera(picture, { resting, brink }),
    [measureCamera, picture, resting, brink],
  )

  const now = useRef({ onDrag, chosen, follow, camera })
  now.current = { onDrag, chosen, follow, camera }
  /** How the camera stood before the gesture under way. */
  const before = useRef<{ chosen: CameraChoice | null; follow: boolean }>({ chosen: null, follow })
  const gestures = useRef<Gestures | null>(null)

  // What listens to gestures comes after the first picture, which does not need it.
  useEffect(() => {
    const element = host.current
    if (!element) return
    let gone = false
    void import('./gestures.ts').then(({ listen }) => {
      if (gone) return
      gestures.current = listen(element, {
        extent: zoomExtent,
        start: () => {
          before.current = { chosen: now.current.chosen, follow: now.current.follow }
        },
        move: ({ scale, x, y }, byWheel) => {
          if (!byWheel) now.current.onDrag()
          chooseCamera(picture, { scale, at: { x, y } })
        },
      })
      gestures.current.standAt(now.current.camera)
    })
    return () => {
      gone = true
      gestures.current?.stop()
      gestures.current = null
    }
  }, [host, picture, chooseCamera])

  useLayoutEffect(() => {
    gestures.current?.standAt(camera)
  })

  return {
    camera,
    window: window ?? drawing,
    overview: window !== null && scale < brink,
    reset: () => chooseCamera(picture, null),
    /** Takes back the last gesture: it was meant as something else. Tells whether the camera followed then. */
    takeBack: () => {
      chooseCamera(picture, before.current.chosen)
      return before.current.follow
    },
  }
}
