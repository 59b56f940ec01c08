import { Deferred } from '../../../ui/deferred/Deferred.tsx'
import { useNarrow } from '../../../ui/widget/context.ts'
import { CellChoice } from './CellChoice.tsx'
import { NetworkMenu } from './NetworkMenu.tsx'
import { OtherPages } from './OtherPages.tsx'
import { TextField } from './TextField.tsx'
import { Tools, type ToolsProps } from './Tools.tsx'

/** The page's name, the cell, the text and the tools. In a narrow window some move into the network's sheet. */
export function TopBar(tools: ToolsProps) {
  const compact = useNarrow(1220)
  const narrow = useNarrow(720)
  return (
    <header className="topbar">
      <h1 className="wordmark">Unrolled</h1>
      <Deferred>
        {!compact && <OtherPages />}
        <CellChoice />
        {!narrow && <TextField />}
        <NetworkMenu narrow={narrow} compact={compact} {...tools} />
        {!compact && <Tools {...tools} />}
      </Deferred>
    </header>
  )
}
