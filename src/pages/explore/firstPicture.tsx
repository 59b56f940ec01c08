import { renderToStaticMarkup } from 'react-dom/server'
import { sceneAt } from '../../scene/index.ts'
import { defaults } from '../../settings/index.ts'
import { Picture } from '../../stage/Picture.tsx'
import { runOf } from '../../store/index.ts'

/** The picture that a first visit opens on, as SVG text: made at build time by the same function as every other. */
export function firstPicture(): string {
  const scene = sceneAt(runOf(defaults), 1)
  const [width, height] = scene.drawing.size
  return renderToStaticMarkup(
    <svg className="canvas" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="RNN, t = 1">
      <Picture scene={scene} />
    </svg>,
  )
}
