import type { Locale } from '../settings/settings.ts'

/** The words of a language did not load: the network is down, or a newer build has replaced their file. */
export class WordsNotLoaded extends Error {}

/** Loads a file of words of one language: the same promise for every call, unless it failed. */
export function loaderOf<Words>(files: Readonly<Record<Locale, () => Promise<Words>>>) {
  const requested = new Map<Locale, Promise<Words>>()
  return (locale: Locale): Promise<Words> => {
    const known = requested.get(locale)
    if (known) return known
    const request = files[locale]().catch((cause: unknown) => {
      throw new WordsNotLoaded(`the words of “${locale}” could not be loaded`, { cause })
    })
    requested.set(locale, request)
    request.then(
      // By these React's `use` knows, without waiting, that it is there.
      (value) => Object.assign(request, { status: 'fulfilled', value }),
      () => requested.delete(locale),
    )
    return request
  }
}
