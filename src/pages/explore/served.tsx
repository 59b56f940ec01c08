import { sceneAt } from '../../scene/index.ts'
import { defaults } from '../../settings/index.ts'
import { Picture } from '../../stage/Picture.tsx'
import { runOf } from '../../store/index.ts'
import { WithoutScripts } from '../shell/WithoutScripts.tsx'
import { explore } from './page.ts'

/**
 * What a first visit opens on, before any script has run: the picture, made by the same function as
 * every other, in the boxes in which the scripts will draw it again.
 */
export function Served() {
  return (
    <>
      <main className="main">
        <section className="left">
          <div className="mini-map">
            <div className="strip-of-steps" />
          </div>
          <div className="stage">
            <FirstPicture />
          </div>
        </section>
        <aside className="inspector">
          <WithoutScripts page={explore} />
        </aside>
      </main>
      <div className="transport">
        <div className="deck" />
      </div>
    </>
  )
}

function FirstPicture() {
  const scene = sceneAt(runOf(defaults), 1)
  const [width, height] = scene.layout.size
  return (
    <svg className="canvas" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="RNN, t = 1">
      <Picture scene={scene} />
    </svg>
  )
}
