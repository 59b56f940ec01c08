import type { Label } from '../../../equation/label.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { josa, type ParticlePair } from '../../josa.ts'
import { j } from '../../narration/ko/words.ts'
import type { slips as english } from './slips.en.ts'

/** Terms by name with the particle of the last, or how many there are. */
const terms = (all: readonly Label[], pair: ParticlePair): Said => {
  const last = all.at(-1)
  if (!last || all.length > 4) return [josa(`항 ${all.length}개`, pair)]
  return [...all.slice(0, -1).flatMap((one): Said => [one, ', ']), ...j(last, pair)]
}

const against = { gradient: '그래디언트', velocity: '속도' } as const

/** What was done, and what to do instead. */
export const slips = {
  sign: () => say`크기는 맞는데 부호가 모두 반대입니다. 무엇을 더하고 무엇을 빼는지 다시 보세요.`,
  transposed: ({ share, formula, result }) =>
    say`행렬의 행과 열이 뒤바뀌었습니다. ${share ?? formula ?? result}처럼 곱하세요.`,
  'factors exchanged': ({ share, formula, result }) =>
    say`곱하는 순서가 뒤바뀌었습니다. 행렬은 순서가 다르면 곱도 다르니 ${share ?? formula ?? result}처럼 곱하세요.`,
  'block order': ({ order }) => say`블록 두 개가 서로 바뀌었습니다. ${order} 순서로 쌓으세요.`,

  'term forgotten': ({ about }) =>
    say`${j(about, '이/가')} 빠졌습니다. 합에 항이 하나 더 있으니 더하세요.`,
  'term alone': ({ about }) => say`${about} 하나뿐입니다. 덧셈에는 들어오는 값이 모두 들어갑니다.`,
  'mean for sum': () => say`평균입니다. 여기서는 나누지 않고 더하기만 합니다.`,
  'not taken off': ({ about }) => say`${j(about, '을/를')} 빼지 않았습니다.`,
  'taken off alone': ({ about, meant }) => say`${about} 그대로입니다. ${meant}에서 빼세요.`,
  'sum for difference': () => say`둘을 더했습니다. 여기서는 하나에서 다른 하나를 뺍니다.`,
  'factor alone': ({ about }) => say`${about} 하나뿐입니다. 다른 인수를 원소끼리 곱하세요.`,
  'sum for product': () => say`둘을 더했습니다. ⊙은 원소끼리 곱하는 연산입니다.`,
  'not divided': ({ about }) => say`${about} 그대로입니다. 원소끼리 나누세요.`,
  'upside down': ({ formula, result }) =>
    say`나누는 수와 나뉘는 수가 뒤바뀌었습니다. ${formula ?? result}처럼 나누세요.`,
  'product for quotient': ({ share, formula, result }) =>
    say`나눌 곳에서 곱했습니다. ${j(share ?? formula ?? result, '으로/로')} 고치세요.`,
  'base alone': ({ about, formula, result }) =>
    say`${about} 그대로입니다. 거듭제곱해서 ${j(formula ?? result, '을/를')} 구하세요.`,
  'times for power': ({ formula, result }) =>
    say`지수를 곱했습니다. 거듭제곱해서 ${j(formula ?? result, '을/를')} 구하세요.`,
  'before activation': ({ about }) =>
    say`함수를 지나기 전의 값인 ${about}입니다. 먼저 함수를 통과시키세요.`,
  'other activation': ({ taken, fn }) =>
    say`${josa(taken, '을/를')} 취한 값입니다. 여기서 쓰는 함수는 ${fn}입니다.`,
  'argument alone': ({ about, fn }) =>
    say`${about} 하나뿐입니다. ${josa(fn, '은/는')} 들어오는 값을 원소마다 모두 봅니다.`,
  'other argument': ({ formula, result }) =>
    say`둘 중 작은 쪽입니다. ${j(formula ?? result, '은/는')} 큰 쪽을 고릅니다.`,
  'slope for value': ({ result }) => say`함수의 기울기입니다. 물은 것은 값인 ${result}입니다.`,
  'other block': ({ about }) => say`${about}에 해당하는 행입니다. 이 블록의 행을 고르세요.`,
  'not normalised': () => say`지수 값을 그 합으로 나누세요. 확률은 모두 더하면 1입니다.`,
  'probability for loss': () => say`정답의 확률입니다. 손실은 여기에 −ln을 취한 값입니다.`,
  'logit for loss': () => say`정답의 로짓입니다. softmax로 확률을 구한 다음 −ln을 취하세요.`,

  'local forgotten': ({ upstream, share }) =>
    share
      ? say`흘러들어온 ${j(upstream, '을/를')} 그대로 넘겼습니다. 지역 그래디언트를 곱해 ${j(share, '으로/로')} 만드세요.`
      : say`흘러들어온 ${j(upstream, '을/를')} 그대로 넘겼습니다. 지역 그래디언트를 곱하세요.`,
  'upstream forgotten': ({ upstream }) =>
    say`지역 그래디언트뿐입니다. 흘러들어온 ${j(upstream, '을/를')} 곱하세요.`,
  'own value': ({ node, other }) =>
    say`${node} 자신의 값을 곱했습니다. 다른 인수 ${other ?? node}의 값을 곱하세요.`,
  'other share': ({ about, node, share, result }) =>
    say`${j(about, '으로/로')} 가는 값입니다. ${node}에는 ${j(share ?? result, '이/가')} 갑니다.`,
  'function twice': ({ actor, fn, slope }) =>
    say`${actor}에 ${josa(fn, '을/를')} 한 번 더 취했습니다. ${j(actor, '은/는')} 이미 함수를 지난 값이라 기울기는 ${slope ?? actor}입니다.`,
  'slope from input': ({ about, slope, actor }) =>
    say`함수를 지나기 전의 ${j(about, '으로/로')} 기울기를 구했습니다. 출력으로 구하면 ${slope ?? actor}입니다.`,
  'slope from output': ({ actor, slope }) =>
    say`함수를 지난 뒤의 ${j(actor, '으로/로')} 기울기를 구했습니다. 입력으로 구하면 ${slope ?? actor}입니다.`,
  'value for slope': ({ actor, slope }) =>
    say`기울기 자리에 값 ${j(actor, '을/를')} 그대로 썼습니다. 기울기는 ${slope ?? actor}입니다.`,
  'slope in part': ({ slope, share, result }) =>
    slope
      ? say`기울기의 일부가 빠졌습니다. 지역 그래디언트는 ${slope}입니다.`
      : say`일부가 빠졌습니다. ${j(share ?? result, '으로/로')} 만드세요.`,
  'power forgotten': ({ slope, actor }) =>
    say`기울기에서 거듭제곱이 빠졌습니다. 지역 그래디언트는 ${slope ?? actor}입니다.`,
  'sign in slope': ({ slope, actor }) =>
    say`기울기 안의 부호 하나가 반대입니다. 지역 그래디언트는 ${slope ?? actor}입니다.`,
  'shared out': ({ upstream }) =>
    say`그래디언트를 입력 수만큼 나누었습니다. 덧셈은 ${j(upstream, '을/를')} 나누지 않고 모두에 그대로 보냅니다.`,
  'onehot forgotten': () => say`확률 그대로입니다. 정답 자리에서 1을 빼세요.`,
  'other time': ({ about, meant }) =>
    say`${j(about, '을/를')} 썼습니다. 순전파 때 바로 이 자리에 있던 ${j(meant, '을/를')} 쓰세요.`,

  'waiting forgotten': ({ forgotten }) =>
    say`지금 도착한 것뿐입니다. ${terms(forgotten, '이/가')} 기다리고 있었습니다. 갈림길에서는 그래디언트를 더하세요.`,
  'one term forgotten': ({ forgotten }) =>
    say`합에서 ${terms(forgotten, '이/가')} 빠졌습니다. 갈림길에서는 그래디언트를 모두 더하세요.`,
  'arriving forgotten': ({ forgotten }) =>
    say`기다리던 항뿐입니다. 지금 도착하는 ${terms(forgotten, '을/를')} 더하세요.`,
  'share subtracted': ({ share, result }) =>
    say`지금 도착하는 ${share ?? result}의 부호가 합에서 반대입니다. 그래디언트의 항은 더합니다.`,
  'sum for share': () => say`지금까지의 합입니다. 물은 것은 이번 항 하나입니다.`,

  'not clipped': ({ bound }) =>
    say`자르기 전의 그래디언트입니다. ±${josa(String(bound), '을/를')} 넘는 원소를 그 한계까지 줄이세요.`,
  'not updated': ({ goesBy }) =>
    say`갱신하기 전의 값입니다. ${against[goesBy]}의 반대쪽으로 옮기세요.`,
  ascent: ({ goesBy }) =>
    goesBy === 'velocity'
      ? say`속도와 같은 쪽으로 갔습니다. 속도의 반대쪽으로 옮기세요.`
      : say`오르막으로 갔습니다. 손실이 줄도록 그래디언트의 반대쪽으로 옮기세요.`,
  'rate forgotten': () => say`한 걸음을 통째로 옮겼습니다. 먼저 학습률을 곱하세요.`,
  'whole gradient': () =>
    say`그래디언트를 통째로 뺐습니다. 최적화 기법과 학습률에 맞게 줄여서 빼세요.`,
  'memory forgotten': ({ memory }) =>
    memory
      ? say`그래디언트만으로 옮겼습니다. 최적화 기법은 기억하는 ${memory}도 씁니다.`
      : say`그래디언트만으로 옮겼습니다.`,
  'change alone': () => say`바뀐 양뿐입니다. 원래 값에 더하세요.`,
} satisfies typeof english
