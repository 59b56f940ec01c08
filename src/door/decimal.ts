const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** Whether a text is a decimal number and nothing else: 12, -.5, 2.e-3; not 0x10, 1_000, Infinity or nothing. */
export const isDecimal = (text: string): boolean => decimal.test(text)
