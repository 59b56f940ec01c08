import { type ReactNode, useDeferredValue } from 'react'

/** Renders its children right after the first paint, `fallback` until then; later changes are not deferred. */
export function Deferred({
  children,
  fallback = null,
}: {
  children: ReactNode
  fallback?: ReactNode
}) {
  return useDeferredValue(true, false) ? children : fallback
}
