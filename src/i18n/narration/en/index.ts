import type { Narrator } from '../narrator.ts'
import { backward } from './backward.ts'
import { forward } from './forward.ts'
import { mistaken } from './mistaken.ts'
import { update } from './update.ts'

export const en: Narrator = { ...forward, ...backward, ...update, ...mistaken }
