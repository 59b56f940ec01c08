/** A move in thousandths of a second at normal speed: look, travel, settle; then rest. */
export const look = 80
export const travel = 220
export const settle = 60
export const moving = look + travel + settle
export const resting = 540

const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** Cubic, slow at both ends. */
export const ease = (part: number): number =>
  part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2

/** How far a pulse has come at a fraction of its move, 0 to 1. */
export const travelled = (fraction: number): number =>
  ease(clamp((fraction * moving - look) / travel))

/** How much of what arrives has settled, 0 to 1. */
export const settled = (fraction: number): number =>
  clamp((fraction * moving - look - travel) / settle)
