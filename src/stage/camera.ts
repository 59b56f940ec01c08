import type { Point, Size } from '../layout/index.ts'

/** Where the stage is looked at from: pixels of the window = scale · units + offset. */
export interface Camera {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Smallest scale at which a strip is readable: a smaller window shows a part of the drawing. */
const readable = 0.62
/** The same in a narrow window, for touch. */
const readableOnPhone = 0.8
const narrow = 600
/** The same for two pictures side by side, which both have to be visible as a whole. */
export const readableBeside = 0.56

/** Left free on every side of a drawing, in pixels. */
export const margin = 6

/** Whether text of 12 units is at least 9 pixels tall. */
export const hasLegibleWords = (scale: number): boolean => 12 * scale >= 9

/** The scale at which a drawing just fits a window. */
export const fitScale = ([width, height]: Size, [w, h]: Size): number =>
  Math.min(2, (w - 2 * margin) / width, (h - 2 * margin) / height)

/** The scale before the reader zooms. */
export const restingScale = (
  drawing: Size,
  window: Size,
  least = window[0] < narrow ? readableOnPhone : readable,
): number => Math.max(least, fitScale(drawing, window))

/** Offset on one axis: a drawing that fits is centred, otherwise the focus is, within the edges. */
function offset(size: number, window: number, scale: number, focus: number): number {
  const spare = window - size * scale
  if (spare >= 0) return spare / 2
  return Math.min(0, Math.max(spare, window / 2 - focus * scale))
}

/** The camera that centres a point, within the edges of the drawing. */
export const cameraOn = (drawing: Size, window: Size, scale: number, focus: Point): Camera => ({
  scale,
  x: offset(drawing[0], window[0], scale, focus[0]),
  y: offset(drawing[1], window[1], scale, focus[1]),
})
