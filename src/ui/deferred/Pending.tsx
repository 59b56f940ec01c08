import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Failure } from './Failure.tsx'

export interface PendingProps {
  readonly children: ReactNode
  /** Drawn while the files load. */
  readonly fallback?: ReactNode
  /** Wraps the message of a failure in the element that the part itself would have brought. */
  readonly aroundFailure?: (failure: ReactNode) => ReactNode
}

/** A part whose files may still be loading: `aria-busy` with a fallback until then. A failure stays inside it. */
export function Pending({
  children,
  fallback = null,
  aroundFailure = (failure) => failure,
}: PendingProps) {
  return (
    <ErrorBoundary
      instead={(error, retry) => aroundFailure(<Failure error={error} onRetry={retry} />)}
    >
      <Suspense
        fallback={
          <div className="arriving" aria-busy="true">
            {fallback}
          </div>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  )
}
