import type { Locale } from '../../settings/settings.ts'
import type { Narrator } from './narrator.ts'

const files: Readonly<Record<Locale, () => Promise<Narrator>>> = {
  en: () => import('./en/index.ts').then(({ en }) => en),
  ko: () => import('./ko/index.ts').then(({ ko }) => ko),
}

const requested = new Map<Locale, Promise<Narrator>>()

/** Loads the sentences of one language: the same promise for every call, unless it failed. */
export function loadNarrator(locale: Locale): Promise<Narrator> {
  const known = requested.get(locale)
  if (known) return known
  const request = files[locale]()
  requested.set(locale, request)
  request.then(
    // By these React's `use` knows, without waiting, that it is there.
    (value) => Object.assign(request, { status: 'fulfilled', value }),
    () => requested.delete(locale),
  )
  return request
}
