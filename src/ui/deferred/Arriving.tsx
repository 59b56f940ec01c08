import { type ReactNode, Suspense } from 'react'
import { Boundary } from './Boundary.tsx'
import { Failure } from './Failure.tsx'

export interface Arrival {
  readonly children: ReactNode
  readonly meanwhile?: ReactNode
  /** Puts what is said of a failure into its place, where the part would bring its own. */
  readonly around?: (failure: ReactNode) => ReactNode
}

/** Where files may still be on their way: until they are here the place is busy, with something meanwhile. One that fails leaves the rest of the page as it is. */
export function Arriving({ children, meanwhile = null, around = (failure) => failure }: Arrival) {
  return (
    <Boundary instead={(error, retry) => around(<Failure error={error} onRetry={retry} />)}>
      <Suspense
        fallback={
          <div className="arriving" aria-busy="true">
            {meanwhile}
          </div>
        }
      >
        {children}
      </Suspense>
    </Boundary>
  )
}
