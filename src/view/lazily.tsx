import { type ComponentType, createElement, type FunctionComponent, lazy } from 'react'

/** The file of a part did not come: the network is away, or the page was published anew. */
export class NotLoaded extends Error {
  /** Asks for the file again when the part is drawn next. */
  readonly retry: () => void

  constructor(cause: unknown, retry: () => void) {
    super('a part of the page could not be loaded', { cause })
    this.retry = retry
  }
}

/** A part whose file is loaded when it is first drawn. React.lazy remembers a failure; this asks again. */
export function lazily<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): FunctionComponent<Props> {
  const ask = (): ComponentType<Props> => {
    const asked = lazy(() =>
      load().catch((cause: unknown) => {
        throw new NotLoaded(cause, () => {
          if (Part === asked) Part = ask()
        })
      }),
    ) as ComponentType<Props>
    return asked
  }
  let Part = ask()
  return (props) => createElement(Part, props)
}
