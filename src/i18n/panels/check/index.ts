import type { Catalogue } from '../../catalogue.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

/** The words of the gradient check. */
export const checkWords: Catalogue<typeof en> = { en, ko }
