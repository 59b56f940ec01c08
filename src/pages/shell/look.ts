import type { Settings } from '../../settings/index.ts'

/** Language and theme as a link of any page says them; what was never chosen is left out. */
export const lookOf = ({ locale, theme }: Pick<Settings, 'locale' | 'theme'>): string =>
  new URLSearchParams({
    ...(theme !== 'auto' && { theme }),
    ...(locale !== null && { locale }),
  }).toString()
