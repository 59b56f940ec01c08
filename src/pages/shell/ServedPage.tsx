import type { ReactNode } from 'react'
import { locales } from '../../settings/index.ts'
import { shellWords } from './words.ts'

/** The markup that every page is served in. What follows the header is the page's own. */
export function ServedPage({ children }: { children: ReactNode }) {
  return (
    <div className="widget" data-theme="auto">
      <div className="surface">
        <header className="topbar">
          <h1 className="wordmark">Unrolled</h1>
        </header>
        {children}
        <aside className="not-started">
          {locales.map((locale) => (
            <p key={locale} lang={locale}>
              {shellWords[locale].notStarted}
            </p>
          ))}
        </aside>
      </div>
    </div>
  )
}
