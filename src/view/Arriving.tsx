import { type ReactNode, Suspense } from 'react'

/** Where files may still be on their way: until they are here the place is busy, with something meanwhile. */
export function Arriving({
  children,
  meanwhile = null,
}: {
  children: ReactNode
  meanwhile?: ReactNode
}) {
  return (
    <Suspense
      fallback={
        <div className="arriving" aria-busy="true">
          {meanwhile}
        </div>
      }
    >
      {children}
    </Suspense>
  )
}
