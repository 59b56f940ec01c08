import { useMessages } from '../ui/language.ts'

/** In place of what would show numbers that are still to be predicted. */
export function PredictFirst() {
  const { inspector } = useMessages()
  return <p className="quiet waits">{inspector.waits}</p>
}
