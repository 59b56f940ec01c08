import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'
import { addStyles } from '../../../ui/styles.ts'
import styles from './aside.css?inline'
import { Button } from './Button.tsx'
import { More } from './More.tsx'
import { SpeedChoice } from './SpeedChoice.tsx'
import { StepSizeChoice } from './StepSizeChoice.tsx'

addStyles(styles)

/** Pace, loop and sheets, at the end of the bar. */
export default function Aside({ onGoto, onHelp }: { onGoto: () => void; onHelp: () => void }) {
  const { goTo, help } = useMessages()
  return (
    <>
      <StepSizeChoice />
      <SpeedChoice />
      <Button icon={icons.goTo} label={goTo.title} onClick={onGoto} />
      <Button icon={icons.help} label={help.open} onClick={onHelp} />
      <More onGoto={onGoto} onHelp={onHelp} />
    </>
  )
}
