import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point, Size } from '../../scene/index.ts'
import { type Camera, cameraEvents, cameraOn, fitScale, restingScale } from './camera.ts'

/** How far out the zoom goes before the whole unrolled network is shown instead: a part of the resting scale. */
const overviewBelow = 0.72
/** Near enough to read every entry of some thirty-odd in one strip. */
const largest = 16

interface Chosen {
  readonly scale: number
  /** Null: the camera follows the step. */
  readonly at: { readonly x: number; readonly y: number } | null
}

/** What people may do with a pointer: drag, pinch, and the wheel with a modifier, so that a page still scrolls. */
const allowed = (event: Event & { ctrlKey?: boolean; metaKey?: boolean; button?: number }) =>
  event.type === 'wheel' ? Boolean(event.ctrlKey || event.metaKey) : !event.button

/** As a power of two. A pinch on a trackpad comes in many small turns of the wheel; a notch of a mouse is no more than a press of the button. */
const wheelDelta = ({ deltaY, deltaMode }: WheelEvent) =>
  Math.max(-0.4, Math.min(0.4, -deltaY * (deltaMode === 0 ? 0.02 : 0.5)))

/**
 * The camera of a stage: the size of its window, where it looks, and what gestures do to it.
 * While it follows, its place is a function of the scene's focus; a drag takes it by the hand.
 */
export function useCamera(
  host: RefObject<HTMLDivElement | null>,
  drawing: Size,
  focus: Point,
  follow: boolean,
  onDrag: () => void,
) {
  const [window, setWindow] = useState<Size | null>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null)

  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const measure = () => setWindow([element.clientWidth, element.clientHeight])
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [host])

  const resting = window ? restingScale(drawing, window) : 1
  const scale = chosen?.scale ?? resting
  const camera: Camera =
    chosen?.at && !follow
      ? { scale, ...chosen.at }
      : cameraOn(drawing, window ?? drawing, scale, focus)

  const now = useRef({ resting, onDrag, chosen, follow })
  now.current = { resting, onDrag, chosen, follow }
  /** How the camera stood before the gesture under way. */
  const before = useRef<{ chosen: Chosen | null; follow: boolean }>({ chosen: null, follow })

  useEffect(() => {
    const element = host.current
    if (!element) return
    const lookAt = (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (!event.sourceEvent) return
      const { k, x, y } = event.transform
      if (event.sourceEvent.type !== 'wheel') now.current.onDrag()
      setChosen({ scale: k, at: { x, y } })
    }
    const made = zoom<HTMLDivElement, unknown>()
      .scaleExtent([0.15, largest])
      .clickDistance(5)
      .wheelDelta(wheelDelta)
      .filter(allowed)
      .on('start', () => {
        before.current = { chosen: now.current.chosen, follow: now.current.follow }
      })
      .on('zoom', lookAt)
    behaviour.current = made
    select(element).call(made).on('dblclick.zoom', null)
    return () => {
      select(element).on('.zoom', null)
    }
  }, [host])

  // The next gesture starts from where the camera is now, wherever the scene has led it.
  useLayoutEffect(() => {
    const element = host.current
    if (element)
      Object.assign(element, {
        __zoom: zoomIdentity.translate(camera.x, camera.y).scale(camera.scale),
      })
  })

  useEffect(() => {
    const by = (factor: number) => () =>
      setChosen((before) => {
        const scaled = (before?.scale ?? now.current.resting) * factor
        return { scale: Math.min(largest, Math.max(0.15, scaled)), at: null }
      })
    const listeners: readonly [string, () => void][] = [
      ['fit', () => setChosen(null)],
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
    overview:
      window !== null && scale < overviewBelow * Math.min(resting, fitScale(drawing, window)),
    reset: () => setChosen(null),
    /** Takes back the last gesture: it was meant as something else. Tells whether the camera followed then. */
    takeBack: () => {
      setChosen(before.current.chosen)
      return before.current.follow
    },
  }
}
