import { say } from '../../narration/sentence.ts'
import type { StartMessages } from './en.ts'

const passes = {
  forward: '순전파',
  loss: '손실',
  backward: '역전파',
  clip: '클리핑',
  update: '갱신',
}

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
} satisfies StartMessages['mistakes']

export const ko = {
  lang: 'ko',
  passes,
  operations: {
    split: (stack) => say`${stack} 나누기`,
    merge: (stack) => say`${stack} 합치기`,
  },
  time: (t) => `t = ${t}`,

  transport: {
    label: '재생',
    first: '처음 단계',
    previousTime: '이전 시점',
    previous: '이전 단계',
    play: '재생',
    pause: '일시정지',
    next: '다음 단계',
    nextTime: '다음 시점',
    last: '마지막 단계',
    finish: {
      forward: '순전파 끝까지',
      loss: '손실 끝까지',
      backward: '역전파 끝까지',
      clip: '클리핑 끝까지',
      update: '갱신 끝까지',
    },
    slider: '단계',
    step: (n, total) => `${total}단계 중 ${n}단계`,
    counter: ({ n, total, pass, time, name }) =>
      [
        `${total}단계 중 ${n}단계`,
        passes[pass],
        ...(time === null ? [] : [`t = ${time}`]),
        name,
      ].join(' · '),
  },

  camera: {
    label: '보기',
    follow: '단계 따라가기',
    fit: '모든 시점 보기',
    zoomIn: '확대',
    zoomOut: '축소',
  },

  mistakes,
  notices: {
    label: '알림',
    dismiss: '닫기',
    dismissAll: '모두 닫기',
    failed: (reason) => `문제가 생겼습니다: ${reason}`,
    notLoaded: '이 부분을 불러오지 못했습니다.',
    recording: '아직 이전 값입니다. 새 값을 계산하는 중 …',
    again: '다시 시도',
    stopped: '페이지가 멈췄습니다.',
    reload: '페이지 새로 고침',
  },
} satisfies StartMessages
