import { useMessages } from '../ui/language.ts'

/** In place of numbers that the learner is still to predict. */
export function PredictFirst() {
  const { inspector } = useMessages()
  return <p className="quiet waits">{inspector.waits}</p>
}
