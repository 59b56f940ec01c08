import { CellChoice } from './CellChoice.tsx'
import { NetworkMenu } from './NetworkMenu.tsx'
import { OtherPages } from './OtherPages.tsx'
import { TextField } from './TextField.tsx'
import { Tools, type ToolsProps } from './Tools.tsx'

/** Everything in the bar but the page's name: no first step waits for it. */
export default function Controls({
  narrow,
  compact,
  ...tools
}: ToolsProps & { narrow: boolean; compact: boolean }) {
  return (
    <>
      {!compact && <OtherPages />}
      <CellChoice />
      {!narrow && <TextField />}
      <NetworkMenu narrow={narrow} compact={compact} {...tools} />
      {!compact && <Tools {...tools} />}
    </>
  )
}
