import type { Catalogue } from '../../catalogue.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

export type Words = typeof en
export const questionWords: Catalogue<Words> = { en, ko }
