import { usePlayer } from '../../../stage/context.ts'
import { useLocale } from '../../../ui/language.ts'
import { lookOf } from '../../shell/look.ts'
import { SiteNavigation } from '../../shell/SiteNavigation.tsx'
import { explore } from '../page.ts'

/** The ways to the other pages, in the language and theme that have been chosen here. */
export function OtherPages() {
  const look = usePlayer(({ view }) => lookOf(view))
  return <SiteNavigation page={explore} locale={useLocale()} look={look} />
}
