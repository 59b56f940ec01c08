import type { Narrator } from '../narrator.ts'
import { after } from './after.ts'
import { backward } from './backward.ts'
import { forward } from './forward.ts'
import { mistaken } from './mistaken.ts'

export const ko: Narrator = { ...forward, ...backward, ...after, ...mistaken }
