import { predictWords } from '../../i18n/panels/predict/index.ts'
import { usePlayer, usePlayerActions } from '../../stage/context.ts'
import { passFocus } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from './predict.css?inline'
import { Quiz } from './Quiz.tsx'

addStyles(styles)

/** Asks what the next step will bring before it is seen. */
export default function Panel() {
  const words = useWords(predictWords)
  const predict = usePlayer(({ view }) => view.predict)
  const actions = usePlayerActions()
  return (
    <div className="predict">
      <label className="predict-switch">
        <input
          type="checkbox"
          checked={predict}
          onChange={({ target }) => actions.setView({ predict: target.checked })}
          onClick={passFocus}
        />
        <span>{words.turnOn}</span>
      </label>
      {predict ? <Quiz /> : <p className="quiet">{words.intro}</p>}
      <p className="small">{words.privacy}</p>
    </div>
  )
}
