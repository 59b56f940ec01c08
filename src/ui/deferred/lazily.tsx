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

const failedStyles = new Set<string>()

/** Keeps in mind which styles did not come: Vite asks for each but once, whatever becomes of it. */
export function watchStyles(): void {
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement)) return
    failedStyles.add(target.href)
    target.remove()
  }
  document.addEventListener('error', note, true) // such an error does not bubble
}

/** Asks for the styles that did not come. */
const missingStyles = () =>
  Promise.all(
    [...failedStyles].map(
      (href) =>
        new Promise((arrived, failed) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
          link.onload = arrived
          link.onerror = failed
          failedStyles.delete(href)
          document.head.append(link)
        }),
    ),
  )

/** A part whose file is loaded when it is first drawn. React.lazy remembers a failure; this asks again. */
export function lazily<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): FunctionComponent<Props> {
  const ask = (): ComponentType<Props> => {
    const asked = lazy(() =>
      Promise.all([load(), missingStyles()]).then(
        ([part]) => part,
        (cause: unknown) => {
          throw new NotLoaded(cause, () => {
            if (Part === asked) Part = ask()
          })
        },
      ),
    ) as ComponentType<Props>
    return asked
  }
  let Part = ask()
  return (props) => createElement(Part, props)
}
