import type { Catalogue } from '../../catalogue.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

export const predictWords: Catalogue<typeof en> = { en, ko }

export type PredictWords = (typeof predictWords)['en']
