import { explore } from './explore/page.ts'
import type { Page } from './page.ts'

/** The pages of the site, in the order of its navigation. */
export const pages: readonly Page[] = [explore]
