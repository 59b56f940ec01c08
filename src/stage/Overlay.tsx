import type { Scene } from '../scene/index.ts'
import { addStyles } from '../ui/styles.ts'
import { AfterPaint } from './AfterPaint.tsx'
import type { Camera } from './camera.ts'
import { Legend } from './Legend.tsx'
import { NodeButtons, type NodeButtonsProps } from './NodeButtons.tsx'
import styles from './overlay.css?inline'

export { Overview } from './Overview.tsx'

addStyles(styles)

/** What lies over the picture once that is painted: its legend, and a button on every node. */
export default function Overlay({
  scene,
  mistaken,
  ...nodes
}: NodeButtonsProps & {
  /** What the legend explains; null where there is no room for one. */
  scene: Scene | null
  mistaken: boolean
  camera: Camera
}) {
  const { x, y, scale } = nodes.camera
  return (
    <>
      {scene && (
        <svg className="over-picture" aria-hidden="true">
          <g transform={`translate(${x} ${y}) scale(${scale})`}>
            <Legend scene={scene} mistaken={mistaken} />
          </g>
        </svg>
      )}
      <AfterPaint>
        <NodeButtons {...nodes} />
      </AfterPaint>
    </>
  )
}
