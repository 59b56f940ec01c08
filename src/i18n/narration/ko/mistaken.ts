import { star } from '../../../equation/scribe.ts'
import { say } from '../../../narration/sentence.ts'
import { mistakes as words } from '../../start/ko.ts'
import { listed, type Narrator } from '../narrator.ts'
import { j } from './words.ts'

/** What is said while a mistake is on. */
export const mistaken = {
  'wrong slope': ({ mistake, output, gradient, sent, right }) =>
    mistake === 'tanh-twice'
      ? say`실수로 ${gradient} = ${j(sent, '으로/로')} 계산했습니다. ${j(output, '은/는')} 이미 tanh를 거친 값이므로 ${j(right, '이/가')} 맞습니다.`
      : say`실수로 σ의 기울기를 빠뜨려 ${gradient} = ${j(sent, '이/가')} 되었습니다. ${j(right, '이/가')} 맞습니다.`,
  lost: ({ term, to }) =>
    say`${term.star ? say`${star} = ` : ''}${j(term.formula, '은/는')} ${j(to, '으로/로')} 가야 하지만 실수로 빠졌습니다.`,
  'wrong gradients': ({ gradients }) =>
    say`실수가 켜져 있어 ${listed([...gradients.slice(0, -1), j(gradients.at(-1)!, '은/는')], ', ', ', ')} 틀린 값입니다.`,
  'mistakes made': ({ mistakes }) =>
    say`여기에 실수가 있습니다: ${mistakes.map((name) => words.names[name]).join('; ')}.`,
} satisfies Partial<Narrator>
