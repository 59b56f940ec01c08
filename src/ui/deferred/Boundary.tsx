import { Component, type ReactNode } from 'react'
import { NotLoaded } from './lazily.tsx'

interface Props {
  /** What stands in place of what has failed. */
  readonly instead: (error: Error, retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Where an error stops: what is outside goes on. React knows this only of classes. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(cause: unknown) {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return this.props.instead(error, () => {
      if (error instanceof NotLoaded) error.retry()
      this.setState({ error: null })
    })
  }
}
