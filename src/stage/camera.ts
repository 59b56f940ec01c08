import type { Point, Size } from '../scene/index.ts'

/** Where the stage is looked at from: pixels of the window = scale · units + offset. */
export interface Camera {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Below this a strip cannot be read: a small window shows a part instead of all. */
const readable = 0.62
/** A narrow window shows less, and larger: fingers and eyes need it. */
const readableOnPhone = 0.8
const narrow = 600
/** One of two pictures beside each other shows more, and smaller: what differs must be seen in both. */
export const readableBeside = 0.56

/** Left free on every side of a drawing, in pixels. */
export const margin = 6

/** Words in the picture are 12 units tall; below this many pixels nobody reads them. */
export const hasLegibleWords = (scale: number): boolean => 12 * scale >= 9

/** The scale at which a drawing just fits a window. */
export const fitScale = ([width, height]: Size, [w, h]: Size): number =>
  Math.min(2, (w - 2 * margin) / width, (h - 2 * margin) / height)

/** The scale the stage has when nobody chose one. */
export const restingScale = (
  drawing: Size,
  window: Size,
  least = window[0] < narrow ? readableOnPhone : readable,
): number => Math.max(least, fitScale(drawing, window))

/** One axis: what fits is centred; else the focus is, as far as the edges allow. */
function offset(size: number, window: number, scale: number, focus: number): number {
  const spare = window - size * scale
  if (spare >= 0) return spare / 2
  return Math.min(0, Math.max(spare, window / 2 - focus * scale))
}

/** The camera that keeps a point in the middle, as far as the edges of the drawing allow. */
export const cameraOn = (drawing: Size, window: Size, scale: number, focus: Point): Camera => ({
  scale,
  x: offset(drawing[0], window[0], scale, focus[0]),
  y: offset(drawing[1], window[1], scale, focus[1]),
})
