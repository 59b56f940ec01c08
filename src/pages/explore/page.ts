import type { Page } from '../page.ts'

/** One network, stepped through. */
export const explore: Page = {
  id: 'explore',
  path: '',
  budget: 135,
  words: {
    en: {
      name: 'Explore',
      title: 'Unrolled: every number of an RNN, an LSTM and a GRU',
      description:
        'Type a word and walk through the forward and the backward pass of an RNN, an LSTM or a GRU, one node at a time, with every real number.',
      withoutScripts:
        'This is the first step. To walk on through the network, or to open a link to another step, allow JavaScript.',
    },
    ko: {
      name: '탐색',
      title: 'Unrolled: RNN, LSTM, GRU의 모든 숫자',
      description:
        '단어를 입력하고 RNN, LSTM, GRU의 순전파와 역전파를 노드 하나씩, 실제 숫자를 모두 보며 따라가 보세요.',
      withoutScripts:
        '지금 보이는 것은 첫 단계입니다. 다음 단계로 가거나 다른 단계의 링크를 열려면 자바스크립트를 켜 주세요.',
    },
  },
}
