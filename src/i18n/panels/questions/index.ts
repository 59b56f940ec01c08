import type { Catalogue } from '../../catalogue.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

export type QuestionWords = typeof en
export const questionWords: Catalogue<QuestionWords> = { en, ko }
