import type * as english from './mistakes.en.ts'

/** What is said of mistakes wherever one is on; their panel has more. */
export const mistakes = {
  label: '켜져 있는 실수',
  on: (count) => (count === 1 ? '실수가 켜져 있습니다:' : `실수 ${count}개가 켜져 있습니다:`),
  off: '끄기',
  title: (title) => `≠ 실수 켜짐 · ${title}`,
  tag: '실수 켜짐',
  wrong: '틀린 값: 실수가 켜져 있음',
  lost: '사라짐: 도착하는 것이 없음',
  here: '여기서 실수:',
  names: {
    'no-dh-next': 't+1에서 오는 항이 빠진 dh',
    'no-dc-next': 't+1에서 오는 항이 빠진 dc',
    'tanh-twice': '기울기에서 tanh를 두 번 적용',
    'no-sigmoid-slope': 'σ의 기울기를 빠뜨림',
    'assign-over-time': 'dW += 대신 dW =',
    'swap-i-f': 'dH를 f i o g 순서로 쌓음',
    'h-now-in-dW_hh': 't−1이 아닌 t의 h로 구한 dW_hh',
  },
} satisfies typeof english.mistakes
