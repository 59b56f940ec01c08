import { say } from '../../../narration/said.ts'
import { josa } from '../../josa.ts'
import { j } from '../../narration/ko/words.ts'
import type { slips as english } from './slips.en.ts'

/** What was done, and what to do instead. */
export const slips = {
  sign: () => say`크기는 맞는데 부호가 모두 반대입니다. 무엇을 더하고 무엇을 빼는지 다시 보세요.`,
  'term forgotten': ({ about }) =>
    say`${j(about, '이/가')} 빠졌습니다. 합에 항이 하나 더 있으니 더하세요.`,
  'term alone': ({ about }) => say`${about} 하나뿐입니다. 덧셈에는 들어오는 값이 모두 들어갑니다.`,
  'factor alone': ({ about }) => say`${about} 하나뿐입니다. 상대의 값을 원소끼리 곱하세요.`,
  'sum for product': () => say`둘을 더했습니다. ⊙은 원소끼리 곱하는 연산입니다.`,
  'complement forgotten': ({ about }) => say`${about} 그대로입니다. 1에서 빼세요.`,
  'before activation': ({ about }) =>
    say`활성 함수를 지나기 전의 값인 ${about}입니다. 먼저 함수를 통과시키세요.`,
  'other activation': () =>
    say`tanh와 σ가 서로 바뀌었습니다. 게이트에는 σ, 후보 값과 상태에는 tanh를 씁니다.`,
  'slope for value': ({ result }) => say`활성 함수의 기울기입니다. 물은 것은 값인 ${result}입니다.`,
  'other block': ({ about }) => say`${about}에 해당하는 행입니다. 이 게이트의 블록을 고르세요.`,
  'not normalised': () => say`지수 값을 그 합으로 나누세요. 확률은 모두 더하면 1입니다.`,
  'probability for loss': () => say`정답의 확률입니다. 손실은 여기에 −ln을 취한 값입니다.`,
  'logit for loss': () => say`정답의 로짓입니다. softmax로 확률을 구한 다음 −ln을 취하세요.`,
  'mean for sum': () => say`평균입니다. 여기서는 나누지 않고 더하기만 합니다.`,
  'local forgotten': ({ upstream, share }) =>
    share
      ? say`흘러들어온 ${j(upstream, '을/를')} 그대로 넘겼습니다. 지역 그래디언트를 곱해 ${j(share, '으로/로')} 만드세요.`
      : say`흘러들어온 ${j(upstream, '을/를')} 그대로 넘겼습니다. 지역 그래디언트를 곱하세요.`,
  'upstream forgotten': ({ upstream }) =>
    say`지역 그래디언트뿐입니다. 흘러들어온 ${j(upstream, '을/를')} 곱하세요.`,
  'own value': ({ node, other }) =>
    say`${node} 자신의 값을 곱했습니다. 상대인 ${other ?? node}의 값을 곱하세요.`,
  transposed: ({ share, formula, result }) =>
    say`행렬의 행과 열이 뒤바뀌었습니다. ${share ?? formula ?? result}처럼 곱하세요.`,
  'tanh twice': ({ actor, slope }) =>
    say`${actor}에 tanh를 한 번 더 취해 1 − tanh²를 곱했습니다. ${j(actor, '은/는')} 이미 tanh를 지난 값이라 기울기는 ${slope ?? actor}입니다.`,
  'slope from input': ({ about, slope, actor }) =>
    say`활성 함수를 지나기 전의 ${j(about, '으로/로')} 기울기를 구했습니다. 출력으로 구하면 ${slope ?? actor}입니다.`,
  'value for slope': ({ slope, actor }) =>
    say`기울기의 일부가 빠졌습니다. 지역 그래디언트는 ${slope ?? actor}입니다.`,
  'shared out': ({ upstream }) =>
    say`그래디언트를 입력 수만큼 나누었습니다. 덧셈은 ${j(upstream, '을/를')} 나누지 않고 모두에 그대로 보냅니다.`,
  'onehot forgotten': () => say`확률 그대로입니다. 정답 자리에서 1을 빼세요.`,
  'block order': ({ order }) => say`블록 두 개가 서로 바뀌었습니다. ${order} 순서로 쌓으세요.`,
  'state of now': ({ about }) =>
    say`${j(about, '을/를')} 썼습니다. 순전파에서 곱했던 한 시점 전의 상태를 쓰세요.`,
  'waiting forgotten': ({ share, result }) =>
    say`지금 도착한 ${share ?? result}뿐입니다. 기다리던 항이 있습니다. 갈림길에서는 그래디언트를 더하세요.`,
  'arriving forgotten': ({ share, result }) =>
    say`기다리던 항뿐입니다. 지금 도착하는 ${j(share ?? result, '을/를')} 더하세요.`,
  'share subtracted': ({ share, result }) =>
    say`지금 도착하는 ${share ?? result}의 부호가 합에서 반대입니다. 그래디언트의 항은 더합니다.`,
  'sum for share': () => say`지금까지의 합입니다. 물은 것은 이번에 오는 항 하나입니다.`,
  'not clipped': ({ bound }) =>
    say`자르기 전의 그래디언트입니다. ±${josa(String(bound), '을/를')} 넘는 원소를 그 한계까지 줄이세요.`,
  'not updated': () => say`갱신하기 전의 값입니다. 그래디언트의 반대쪽으로 옮기세요.`,
  ascent: () => say`오르막으로 갔습니다. 손실이 줄도록 그래디언트의 반대쪽으로 옮기세요.`,
  'rate forgotten': () =>
    say`그래디언트를 통째로 뺐습니다. 최적화 기법과 학습률에 맞게 줄여서 빼세요.`,
  'change alone': () => say`바뀐 양뿐입니다. 원래 값에 더하세요.`,
} satisfies typeof english
