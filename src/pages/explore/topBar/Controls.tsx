import { addStyles } from '../../../ui/styles.ts'
import { CellSegments } from './CellSegments.tsx'
import { NetworkMenu } from './NetworkMenu.tsx'
import network from './network.css?inline'
import { OtherPages } from './OtherPages.tsx'
import sheets from './sheets.css?inline'
import { TextField } from './TextField.tsx'
import { Tools, type ToolsProps } from './Tools.tsx'
import textField from './textField.css?inline'
import tools from './tools.css?inline'

for (const styles of [sheets, textField, tools, network]) addStyles(styles)

/** Everything in the bar but the page's name: no first step waits for it. */
export default function Controls({
  narrow,
  compact,
  ...tools
}: ToolsProps & { narrow: boolean; compact: boolean }) {
  return (
    <>
      {!compact && <OtherPages />}
      <CellSegments />
      {!narrow && <TextField />}
      <NetworkMenu narrow={narrow} compact={compact} {...tools} />
      {!compact && <Tools {...tools} />}
    </>
  )
}
