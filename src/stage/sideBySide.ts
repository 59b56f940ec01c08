import type { CSSProperties } from 'react'
import type { Size } from '../layout/index.ts'
import { margin } from './camera.ts'

/** The part of the row that one of two pictures gets. */
export interface StageShare {
  /** Size that has to fit its window: the width of its drawing, the height of the taller one. */
  readonly fits: Size
  readonly style: CSSProperties
}

/**
 * Layout of two drawings in one row at one scale: each gets width in proportion to its drawing. `--tall`
 * is the height of the row for each pixel of its width.
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
