import { type ComponentType, createElement, type FunctionComponent, lazy } from 'react'

/** The file of a part did not load: the network is down, or a newer build has replaced it. */
export class LoadError extends Error {
  /** Makes the next render request the file again. */
  readonly retry: () => void

  constructor(cause: unknown, retry: () => void) {
    super('a part of the page could not be loaded', { cause })
    this.retry = retry
  }
}

/** A component whose file loads when it is first rendered. Unlike React.lazy, it can be retried after a failure. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): FunctionComponent<Props> {
  const request = (): ComponentType<Props> => {
    const requested = lazy(() =>
      load().catch((cause: unknown) => {
        throw new LoadError(cause, () => {
          if (Part === requested) Part = request()
        })
      }),
    ) as ComponentType<Props>
    return requested
  }
  let Part = request()
  return (props) => createElement(Part, props)
}
