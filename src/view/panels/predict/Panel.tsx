import { predictWords } from '../../../i18n/panels/predict/index.ts'
import { passFocus } from '../../chrome/focus.ts'
import { useActions, useStage, useWords } from '../../context.ts'
import { Quiz } from './Quiz.tsx'
import './predict.css'

/** Asks what the next step will bring before it is seen. */
export default function Panel() {
  const words = useWords(predictWords)
  const predict = useStage(({ settings }) => settings.predict)
  const actions = useActions()
  return (
    <div className="predict">
      <label className="predict-switch">
        <input
          type="checkbox"
          checked={predict}
          onChange={({ target }) => actions.set({ predict: target.checked })}
          onClick={passFocus}
        />
        <span>{words.turnOn}</span>
      </label>
      {predict ? <Quiz /> : <p className="quiet">{words.intro}</p>}
      <p className="small">{words.privacy}</p>
    </div>
  )
}
