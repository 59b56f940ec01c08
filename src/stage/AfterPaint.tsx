import { type ReactNode, useMemo } from 'react'
import { useShared } from './context.ts'
import { SharedProvider } from './SharedProvider.tsx'

/** Its children follow the player one paint late, so that they never delay the picture. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const shared = useShared()
  const after = useMemo(() => ({ ...shared, player: shared.after }), [shared])
  return <SharedProvider value={after}>{children}</SharedProvider>
}
