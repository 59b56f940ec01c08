import type { Size } from './geometry.ts'

/** The box of a circle that shows an operation. */
export const circle: Size = [30, 30]
