import type { Catalogue } from '../../catalogue.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

export const mistakesWords: Catalogue<typeof en> = { en, ko }
