import { Deferred } from '../../../ui/deferred/Deferred.tsx'
import { lazyPart } from '../../../ui/deferred/lazyPart.tsx'
import { Pending } from '../../../ui/deferred/Pending.tsx'
import { useNarrow } from '../../../ui/widget/context.ts'
import type { ToolsProps } from './Tools.tsx'

const Controls = lazyPart(() => import('./Controls.tsx'))

/** The page's name, the cell, the text and the tools. In a narrow window some move into the network's sheet. */
export function TopBar(tools: ToolsProps) {
  const compact = useNarrow(1220)
  const narrow = useNarrow(720)
  return (
    <header className="topbar">
      <h1 className="wordmark">Unrolled</h1>
      <Deferred>
        <Pending>
          <Controls narrow={narrow} compact={compact} {...tools} />
        </Pending>
      </Deferred>
    </header>
  )
}
