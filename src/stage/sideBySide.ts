import type { CSSProperties } from 'react'
import type { Size } from '../scene/index.ts'
import { margin } from './camera.ts'

/** What one of two pictures beside each other has of the room. */
export interface StageShare {
  /** What is to fit its window: as wide as its drawing, as tall as the taller of both. */
  readonly fits: Size
  readonly style: CSSProperties
}

/**
 * Two drawings in one row: each has as much of the width as its drawing is wide, so that both are
 * whole at one scale, and the row is as tall as that makes them: `--tall` for each pixel of width.
 */
export function sideBySide(first: Size, second: Size) {
  const tallest = Math.max(first[1], second[1])
  const share = ([width]: Size): StageShare => ({
    fits: [width, tallest],
    style: { '--share': width, '--margins': `${2 * margin}px` } as CSSProperties,
  })
  const tall = tallest / (first[0] + second[0])
  return {
    shares: [share(first), share(second)] as const,
    style: { '--tall': tall, '--margins': `${2 * margin}px` } as CSSProperties,
  }
}
