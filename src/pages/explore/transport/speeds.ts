const usual: readonly number[] = [0.5, 1, 2, 4]

/** The usual speeds, and another one that a link has set, as long as it is in force. */
export const speedsWith = (speed: number): readonly number[] =>
  usual.includes(speed) ? usual : [...usual, speed].toSorted((a, b) => a - b)
