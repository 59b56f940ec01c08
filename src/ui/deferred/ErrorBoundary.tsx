import { Component, type ReactNode } from 'react'
import { LoadError } from './lazyPart.tsx'

interface Props {
  /** Drawn in place of the children once they have failed. */
  readonly instead: (error: Error, retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Catches errors of its children, so that the rest of the page goes on. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(cause: unknown) {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return this.props.instead(error, () => {
      if (error instanceof LoadError) error.retry()
      this.setState({ error: null })
    })
  }
}
