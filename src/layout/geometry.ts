/** In the units of a layout: pixels at a zoom of 1. */
export type Size = readonly [width: number, height: number]

/** In the same units, x to the right, y down. */
export type Point = readonly [x: number, y: number]

/** A way to go, as many short straight pieces; corners are rounded already. */
export type Way = readonly Point[]

const cornerRadius = 9
const cornerPieces = 5

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay)

export const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
]

/** Straight pieces through the points, each inner corner rounded off. */
export function roundedWay(points: Way, radius = cornerRadius): Way {
  const way: Point[] = [points[0]!]
  for (let k = 1; k < points.length - 1; k++) {
    const [before, corner, after] = [points[k - 1]!, points[k]!, points[k + 1]!]
    const cut = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    if (cut === 0) continue
    const start = between(corner, before, cut / distance(before, corner))
    const end = between(corner, after, cut / distance(corner, after))
    for (let n = 0; n <= cornerPieces; n++) {
      const part = n / cornerPieces
      way.push(between(between(start, corner, part), between(corner, end, part), part))
    }
  }
  way.push(points.at(-1)!)
  return way
}

/** An S from a to b that leaves and arrives level. */
export function curvedWay(a: Point, b: Point): Way {
  const middle = (a[0] + b[0]) / 2
  const pieces = 20
  return Array.from({ length: pieces + 1 }, (_, n) => {
    const s = n / pieces
    const [u, v, w, z] = [(1 - s) ** 3, 3 * s * (1 - s) ** 2, 3 * s * s * (1 - s), s ** 3]
    return [a[0] * u + middle * (v + w) + b[0] * z, a[1] * (u + v) + b[1] * (w + z)]
  })
}

const lengthOf = (way: Way): number =>
  way.slice(1).reduce((sum, point, k) => sum + distance(way[k]!, point), 0)

/** The way up to a part of its length (0 to 1), and the rest. They share the point between. */
export function splitWay(way: Way, part: number): readonly [Way, Way] {
  let left = lengthOf(way) * Math.min(1, Math.max(0, part))
  for (let k = 1; k < way.length; k++) {
    const piece = distance(way[k - 1]!, way[k]!)
    if (left <= piece && piece > 0) {
      const at = between(way[k - 1]!, way[k]!, left / piece)
      return [
        [...way.slice(0, k), at],
        [at, ...way.slice(k)],
      ]
    }
    left -= piece
  }
  return [way, [way.at(-1)!]]
}

/** The way without its last piece of a given length. */
export const shortened = (way: Way, by: number): Way =>
  splitWay(way, 1 - by / Math.max(by, lengthOf(way)))[0]

export const pointOn = (way: Way, part: number): Point => splitWay(way, part)[0].at(-1)!

export const reversed = (way: Way): Way => way.toReversed()

const short = (value: number) => String(Math.round(value * 10) / 10)

/** As the `d` of an SVG path. */
export const pathOf = (way: Way): string =>
  way.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')
