import { type ReactNode, useMemo } from 'react'
import { useShared } from './context.ts'
import { SharedProvider } from './SharedProvider.tsx'

/** What is inside is drawn when the picture of a step has been painted: it never holds that up. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const shared = useShared()
  const after = useMemo(() => ({ ...shared, store: shared.after }), [shared])
  return <SharedProvider value={after}>{children}</SharedProvider>
}
