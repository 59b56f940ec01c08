import { say } from '../../../narration/sentence.ts'
import { josa } from '../../josa.ts'
import { about, digits, powerOfTen } from '../../numberText.ts'
import type { en } from './en.ts'
import { cellState, forget, hidden, keep, recurrent, slope } from './maths.ts'

/** 만, 억, 조와 그 천분의 일 자리 단위. */
const units = [
  [12, '조', '천억'],
  [8, '억', '천만'],
  [4, '만', '천'],
] as const

/** 두 자리로 줄인 배수: 0.21, 4.8, 6만, 1만 2천. 아주 크면 10의 거듭제곱. */
function rounded(factor: number): string {
  if (!Number.isFinite(factor)) return digits(factor)
  const { value, power } = about(factor)
  if (power >= 16) return powerOfTen(Math.round(Math.log10(factor)))
  const [zeros, unit, below] = units.find(([least]) => power >= least) ?? [0]
  if (zeros === 0) return factor < 10 ? factor.toPrecision(2) : String(value)
  const whole = Math.floor(value / 10 ** zeros)
  const rest = Math.round((value / 10 ** zeros - whole) * 10)
  return `${whole}${unit}${rest > 0 ? ` ${rest}${below}` : ''}`
}

/** Two passes side by side. */
export const ko = {
  choose: '비교할 대상',
  choices: {
    none: '비교 안 함',
    rnn: 'RNN',
    lstm: 'LSTM',
    gru: 'GRU',
    update: '갱신 후',
    mistakes: '실수 없이',
  },
  about: {
    cell: (cell) =>
      `${josa(cell, '을/를')} 나란히 놓았습니다. 문자열, 정답, 은닉 크기, 시드는 같고, 두 그림은 같은 재생 위치를 따릅니다.`,
    recorded: (cell) =>
      `저장된 가중치로 같은 문자열을 읽는 ${josa(cell, '을/를')} 나란히 놓았습니다. 두 그림은 같은 재생 위치를 따릅니다.`,
    update: '다음 반복을 나란히 놓았습니다. 이번 갱신으로 얻은 가중치에서 출발합니다.',
    mistakes:
      '실수가 없는 같은 신경망을 나란히 놓았습니다. 첫 갱신 전까지 값은 같고, 그래디언트는 올바릅니다.',
  },
  nothing: {
    'not asked for': '고르면 두 번째 계산이 옆에 나타나고, 둘은 같은 재생 위치를 따릅니다.',
    'same cell': (cell) => `첫 번째 계산이 이미 ${cell}입니다. 다른 셀을 고르세요.`,
    'no mistakes': '켜 놓은 실수가 없어서 비교할 것이 없습니다. 흔한 실수에서 먼저 하나를 켜세요.',
    'last iteration': '더 갱신할 수 없는 마지막 반복이라서 비교할 것이 없습니다.',
    'not finite':
      '두 번째 계산에서는 수가 너무 커져 더는 유한하지 않으므로 그리지 않습니다. 학습률을 낮춰 보세요.',
  },
  sides: {
    update: {
      first: { name: '갱신 전', of: (cell) => `갱신 전 ${cell}` },
      second: { name: '갱신 후', of: (cell) => `갱신 후 ${cell}` },
    },
    mistakes: {
      first: { name: '실수 있음', of: (cell) => `실수가 있는 ${cell}` },
      second: { name: '실수 없음', of: (cell) => `실수가 없는 ${cell}` },
    },
  },
  graph: (title, t, times) => `두 번째 계산 그래프, ${title}: ${times}개 시점 중 시점 ${t}`,
  difference: '차이',
  losses: '이 단계까지의 손실',
  part: (first, last, of) => `${of}개 시점 중 ${first}–${last}번째`,
  node: '지금 보는 노드',
  value: '값',
  gradient: '그래디언트',
  entry: '원소',
  length: '크기 ‖·‖',
  absent: (name) => `두 번째 계산에는 ${josa(name, '이라/라')}는 노드가 없습니다.`,
  unlike: (first, second) =>
    `숫자가 각각 ${first}개와 ${second}개라서 원소끼리는 비교할 수 없습니다.`,
  many: (n) => `숫자가 ${n}개라서 크기로만 비교합니다.`,
  missing: '아직 없음',
  norms: {
    title: '그래디언트가 어디까지 닿는가',
    source: '거슬러 보내는 손실',
    sources: { all: '모든 손실', last: '마지막 손실만' },
    state: '상태',
    about: {
      all: '시점마다 다 모인 그래디언트의 크기입니다. 거슬러 가는 길에 있는 손실이 모두 더해집니다.',
      last: (t) =>
        `t = ${t}의 손실만 거슬러 보내므로 도중에 더해지는 것이 없습니다. t = 1에 남은 것이 곧 끝까지 전해진 그래디언트입니다.`,
    },
    smaller: (name, t, factor) =>
      factor < 10
        ? `${name}: t = 1에서는 t = ${t}의 약 ${rounded(1 / factor)}배입니다.`
        : `${name}: t = 1에서는 t = ${t}의 약 ${rounded(factor)}분의 1입니다.`,
    larger: (name, t, factor) => `${name}: t = 1에서는 t = ${t}의 약 ${rounded(factor)}배입니다.`,
    lost: (name) => `${name}: t = 1까지 닿는 것이 없습니다.`,
    chart: (what) => `로그 눈금 그래프: ${what}`,
    time: '시점',
    numbers: '숫자로 보기',
  },
  path: {
    rnn: () =>
      say`RNN: 한 시점 거슬러 갈 때마다 그래디언트에 활성 함수의 기울기(tanh라면 ${slope})와 ${recurrent}가 곱해집니다. 다른 길은 없으므로, 줄어들지 커질지는 이 곱이 정합니다.`,
    lstm: () =>
      say`LSTM: ${cellState}를 따라가는 길이 하나 더 있고, 그 길에서는 ${forget}만 곱해집니다. ${forget}가 1에 가까우면 오래 남지만, ${forget}가 작으면 여기서도 사라집니다.`,
    gru: () =>
      say`GRU: ${hidden}를 따라가는 길이 하나 더 있고, 그 길에서는 ${keep}만 곱해집니다. ${keep}가 1에 가까우면 오래 남지만, ${keep}가 작으면 여기서도 사라집니다.`,
  },
  update: {
    title: '갱신으로 달라진 것',
    parameter: '파라미터',
    change: '변화 ‖Δ‖',
    loss: (before, after) => `손실은 갱신 전 ${before}, 갱신 후 ${after}입니다.`,
    lengths: '파라미터마다의 크기',
  },
} satisfies typeof en
