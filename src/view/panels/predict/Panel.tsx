import { predictWords } from '../../../i18n/why/predict/index.ts'
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
          onClick={(event) => {
            // After a press of the pointer the arrow keys stay with the playhead.
            if (event.detail > 0) event.currentTarget.blur()
          }}
        />
        <span>{words.turnOn}</span>
      </label>
      {predict ? <Quiz /> : <p className="quiet">{words.intro}</p>}
      <p className="small">{words.privacy}</p>
    </div>
  )
}
