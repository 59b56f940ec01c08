import { type ReactNode, useDeferredValue } from 'react'

/** What the first picture and its keys do not wait for: drawn right after them, and from then on with all else. */
export function Soon({
  children,
  meanwhile = null,
}: {
  children: ReactNode
  meanwhile?: ReactNode
}) {
  return useDeferredValue(true, false) ? children : meanwhile
}
