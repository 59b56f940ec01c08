/** One of the two pictures: the first, or the one beside it. */
export type PictureName = 'first' | 'beside'

/** A zoom that someone chose, and a place; without a place the camera follows the step. */
export interface CameraChoice {
  /** Pixels a unit. */
  readonly scale: number
  /** Of the drawing's origin in its window, in pixels. */
  readonly at: { readonly x: number; readonly y: number } | null
}

/** Scales of a picture in its window, as its stage has measured them. */
interface CameraLimits {
  /** The scale when nobody has chosen one. */
  readonly resting: number
  /** Further out than this the whole unrolled network is shown. */
  readonly brink: number
}

/** What was chosen for each picture; null: it rests. */
export type Cameras = Readonly<Record<PictureName, CameraChoice | null>>

export const restingCameras: Cameras = { first: null, beside: null }

export interface CameraActions {
  /** A stage says what its window allows. */
  readonly measureCamera: (picture: PictureName, limits: CameraLimits) => void
  readonly chooseCamera: (picture: PictureName, choice: CameraChoice | null) => void
  /** Closer, or further away, by a factor: both pictures. */
  readonly zoom: (factor: number) => void
  /** The whole unrolled network: both pictures. */
  readonly zoomToFit: () => void
}

/** How much closer one press brings the picture. */
export const zoomStep = 1.3
/** The scales between which people may zoom. At the largest every entry of some thirty in a strip can be read. */
export const zoomExtent = [0.15, 16] as const
/** Whole networks are shown a little beyond the brink: one zoom in shows the cell again. */
const justBelow = 0.99

/** A choice that is a factor closer; back from the whole network, the cell at rest. */
function zoomed(
  choice: CameraChoice | null,
  { resting, brink }: CameraLimits,
  factor: number,
): CameraChoice | null {
  const scale = choice?.scale ?? resting
  const scaled = scale * factor
  if (scale < brink && scaled >= brink) return null
  const [smallest, largest] = zoomExtent
  return { scale: Math.min(largest, Math.max(smallest, scaled)), at: null }
}

/** The camera of each picture of a player. */
export function cameraOf({
  set,
  get,
}: {
  readonly set: (change: { readonly cameras: Cameras }) => void
  readonly get: () => { readonly cameras: Cameras }
}): CameraActions {
  const limits = new Map<PictureName, CameraLimits>()
  const change = (
    next: (choice: CameraChoice | null, own: CameraLimits) => CameraChoice | null,
  ) => {
    const { cameras } = get()
    const changed = [...limits].map(([name, own]) => [name, next(cameras[name], own)])
    set({ cameras: { ...cameras, ...Object.fromEntries(changed) } })
  }
  return {
    measureCamera: (picture, own) => {
      limits.set(picture, own)
    },
    chooseCamera: (picture, choice) => set({ cameras: { ...get().cameras, [picture]: choice } }),
    zoom: (factor) => change((choice, own) => zoomed(choice, own, factor)),
    zoomToFit: () => change((_, { brink }) => ({ scale: brink * justBelow, at: null })),
  }
}
