import { locales } from '../../settings/index.ts'
import type { Page } from '../page.ts'
import { SiteNavigation } from './SiteNavigation.tsx'

/** What a page says of itself where no scripts run, in every language: nobody can choose one there. */
export function WithoutScripts({ page }: { page: Page }) {
  return (
    <noscript>
      {locales.map((locale) => (
        <div key={locale} lang={locale}>
          <SiteNavigation page={page} locale={locale} />
          <p>{page.words[locale].description}</p>
          <p>{page.words[locale].withoutScripts}</p>
        </div>
      ))}
    </noscript>
  )
}
