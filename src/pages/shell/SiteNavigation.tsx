import type { Locale } from '../../settings/index.ts'
import { pages } from '../index.ts'
import type { Page } from '../page.ts'
import { shellWords } from './words.ts'

/** The address of a page, seen from another one. */
const addressOf = (to: Page, from: Page): string =>
  `${'../'.repeat(from.path.split('/').length - 1)}${to.path}` || './'

/** Links to all pages, which take along how one reads; nothing where there is only one page. */
export function SiteNavigation({
  page,
  locale,
  look = '',
}: {
  page: Page
  locale: Locale
  /** What a link says of language and theme. */
  look?: string
}) {
  if (pages.length < 2) return null
  return (
    <nav className="site" aria-label={shellWords[locale].navigation}>
      {pages.map((one) => (
        <a
          key={one.id}
          href={`${addressOf(one, page)}${look && `#${look}`}`}
          aria-current={one === page ? 'page' : undefined}
        >
          {one.words[locale].name}
        </a>
      ))}
    </nav>
  )
}
