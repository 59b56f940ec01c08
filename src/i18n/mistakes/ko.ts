import type * as english from './en.ts'

/** What is said of mistakes wherever one is on; their panel has more. */
export const mistakes = {
  label: '켜져 있는 실수',
  on: (count) => (count === 1 ? '실수가 켜져 있습니다:' : `실수 ${count}개가 켜져 있습니다:`),
  off: '끄기',
  title: (title) => `≠ 실수 켜짐 · ${title}`,
  tag: '실수 켜짐',
  wrong: '틀린 값: 실수가 켜져 있음',
  lost: '사라짐: 도착하는 것이 없음',
  names: {
    'no-dh-next': 't+1에서 오는 항을 빠뜨린 dh',
    'no-dc-next': 't+1에서 오는 항을 빠뜨린 dc',
    'tanh-twice': '1 − h² 자리에 1 − tanh²(h)',
    'no-sigmoid-slope': 'σ의 기울기를 빠뜨린 게이트',
    'assign-over-time': 'dW += … 자리에 dW = …',
    'swap-i-f': 'i f o g가 아니라 f i o g로 쌓은 dH',
    'h-now-in-dW_hh': 't−1이 아니라 t의 h로 구한 dW_hh',
  },
} satisfies typeof english.mistakes
