import { easeCubicInOut } from 'd3'

/** A move in thousandths of a second at normal speed: look, travel, settle; then rest. */
export const look = 80
export const travel = 220
export const settle = 60
export const moving = look + travel + settle
export const resting = 540

const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** How far a pulse has come at a fraction of its move, 0 to 1. */
export const travelled = (fraction: number): number =>
  easeCubicInOut(clamp((fraction * moving - look) / travel))

/** How much of what arrives has settled, 0 to 1. */
export const settled = (fraction: number): number =>
  clamp((fraction * moving - look - travel) / settle)
