import { type D3ZoomEvent, select, zoom, zoomIdentity, zoomTransform } from 'd3'
import type { Camera } from './camera.ts'

/** Accepts drags, pinches, and the wheel with a modifier only, so that the page still scrolls. */
const allowed = (event: Event & { ctrlKey?: boolean; metaKey?: boolean; button?: number }) =>
  event.type === 'wheel' ? Boolean(event.ctrlKey || event.metaKey) : !event.button

/** Zoom of a wheel event as a power of two. A trackpad pinch sends many small deltas; one notch of a mouse zooms no more than the button. */
const wheelDelta = ({ deltaY, deltaMode }: WheelEvent) =>
  Math.max(-0.4, Math.min(0.4, -deltaY * (deltaMode === 0 ? 0.02 : 0.5)))

export interface Gestures {
  /** Sets the camera that the next gesture starts from. */
  readonly standAt: (camera: Camera) => void
  readonly stop: () => void
}

/** Listens for drags, pinches and the wheel on an element, and reports the camera they ask for. */
export function listen(
  element: HTMLElement,
  on: {
    /** Smallest and largest scale. */
    readonly extent: readonly [number, number]
    readonly start: () => void
    readonly move: (camera: Camera, byWheel: boolean) => void
  },
): Gestures {
  /** While `standAt` moves it: no gesture, and nobody is told. */
  let placing = false
  const starting = () => {
    if (!placing) on.start()
  }
  const zooming = ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
    if (!placing) on.move({ scale: k, x, y }, sourceEvent.type === 'wheel')
  }
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([...on.extent])
    .clickDistance(5)
    .wheelDelta(wheelDelta)
    .filter(allowed)
    .on('start', starting)
    .on('zoom', zooming)
  const selection = select<HTMLElement, unknown>(element)
  selection.call(behaviour).on('dblclick.zoom', null)
  return {
    standAt: ({ x, y, scale }) => {
      const now = zoomTransform(element)
      if (now.k === scale && now.x === x && now.y === y) return
      placing = true
      behaviour.transform(selection, zoomIdentity.translate(x, y).scale(scale))
      placing = false
    },
    stop: () => {
      selection.on('.zoom', null)
    },
  }
}
