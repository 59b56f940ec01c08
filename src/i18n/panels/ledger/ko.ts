import type { Label } from '../../../equation/label.ts'
import { say } from '../../../narration/sentence.ts'
import { josa } from '../../josa.ts'
import { j } from '../../narration/ko/words.ts'
import type { en } from './en.ts'

const steps = (times: readonly number[]) => times.map((t) => `t = ${t}`).join(', ')

/** 장부: 그래디언트를 이루는 항, 그리고 빼면 잃는 것. */
export const ko = {
  terms: (gradient: Label) => say`더하면 ${gradient}인 항`,
  overTime: (gradient: Label) => say`더하면 ${gradient}인 시점별 항`,
  arrived: (arrived, expected) => `${expected}개 중 ${arrived}개 도착`,
  more: (nodes) => `여기서 그래디언트를 받는 노드가 ${nodes}개 더 있습니다.`,
  listMore: '더 보기',
  besideLoss: (probabilities: Label, logits: Label) =>
    say`소프트맥스와 −ln은 묶어서 한 번에 미분합니다. 그래디언트는 ${probabilities} − onehot으로 곧장 ${j(logits, '으로/로')} 가고, ${probabilities}에는 따로 오지 않습니다.`,
  absent: {
    'not wanted': '여기에는 그래디언트가 오지 않습니다. 필요하지 않기 때문입니다.',
    'no effect':
      '여기에는 그래디언트가 오지 않습니다. 손실이 이 값에 좌우되지 않으므로 0으로 봅니다.',
    lost: '여기에는 그래디언트가 오지 않습니다. 켜져 있는 실수 때문에 오는 길에 사라집니다.',
  },

  time: (t) => `t = ${t}`,
  from: (t) => `t = ${t}에서 옴`,
  star: (t) => `★ t = ${t}에서 옴`,
  pending: '대기',
  pendingAt: (t) => `t = ${t}에서 올 항, 대기`,
  lost: '실수로 사라짐',
  lostAt: (t) => `t = ${t}에서 올 항, 실수로 사라짐`,
  itself: '손실 자신',
  rows: (first, last) => `${first}–${last}행`,
  goTo: (n) => `${n}단계로 이동`,
  norm: (size) => `크기(노름) ${size}`,
  normShort: (size) => `노름 ${size}`,
  percent: (share) => `${share}%`,

  soFar: '지금까지',
  partial: '일부',
  total: '합계',
  clipped: (bound) => `${josa(`±${bound}`, '으로/로')} 자른 뒤`,
  cutEntries: (n) => (n === 0 ? '범위를 넘은 원소가 없습니다' : `원소 ${n}개를 잘랐습니다`),

  waits: (t) =>
    `역전파는 시간을 거슬러 가므로 t = ${t + 1}에서 오는 항이 먼저 도착해 여기서 기다립니다. t = ${t}에서 오는 항은 거기에 더해집니다.`,
  last: (t) =>
    `${josa(`t = ${t}`, '은/는')} 마지막 시점입니다. 뒤쪽 시점에서 되돌아오는 것이 없으므로 그 항은 0입니다.`,
  nothingLater: (t) =>
    `t = ${t} 뒤에는 손실이 없습니다. t = ${t + 1}에서 되돌아오는 것이 없으므로 그 항은 0입니다.`,
  notSum:
    '이 항들을 더해도 기록된 그래디언트가 되지 않습니다. 켜 둔 실수가 항을 잘못 더하기 때문입니다.',

  measure:
    '시점의 몫은 ⟨항, 합⟩ / ⟨합, 합⟩, 곧 항을 합 방향으로 정사영한 길이를 합의 길이로 나눈 비율입니다. 몫을 모두 더하면 100%이고, 합과 반대쪽을 향하는 항의 몫은 음수입니다.',
  sharesOverTime: (size) => `시점마다의 몫. 왼쪽 끝이 t = 1, 오른쪽 끝이 t = ${size}입니다.`,
  allTimes: (n) => `시점 ${n}개 모두 보기`,
  otherTimes: (n) => `나머지 ${n}개`,
  othersPending: (n) => `${n}개 대기`,
  count: (t) => `t = ${t} 포함`,
  all: '모두 포함',
  without: (times) => `${steps(times)} 제외`,
  normChange: '크기(노름)',
  change: '변화',
  insteadOf: (kept, whole) => `${whole} → ${kept}`,
  cosine: '코사인',
  cosineOf: (cosine) => `코사인 ${cosine}`,

  cut: '절단하면 잃는 것',
  cutAt: 'k개 시점에서 자르기',
  cutHow:
    '절단된 시간 역전파에서는 각 손실의 그래디언트가 자기 시점을 포함해 k개 시점까지만 거슬러 올라가고 거기서 멈춥니다. 역전파 전체를 기준으로 계산했습니다.',
  cutOf: (k) => `k = ${k}`,
  whole: '전체',
  working: '계산하고 있습니다 …',
  keeps:
    '어떤 k에서도 잃는 것이 없습니다. 상태보다 뒤에서 쓰는 파라미터라서 그래디언트가 시점을 넘지 않습니다.',
  cutMistake:
    '실수가 켜져 있습니다. 절단하면 잃는 것은 올바른 연쇄 법칙으로만 보여 드립니다. 실수를 끄고 보세요.',

  origin: '숫자 하나는 어디서 왔나',
  paths: (shown, count) =>
    `손실에서 오는 모든 경로의 합입니다. ${count} 중 가장 큰 ${shown}개입니다.`,
  allPaths: (count) =>
    count === 1
      ? '손실에서 오는 경로 하나가 전부입니다.'
      : `손실에서 오는 경로 ${count}개의 합입니다.`,
  isSum: (entry: Label, number: string) => say`${entry} = ${number},`,
  noPath: '손실에서 이 원소로 오는 모든 경로에 0인 인수가 있기 때문입니다.',
  noNumber: '수가 아닌 값이므로 경로를 나누어 볼 수 없습니다.',
  notYet: '이 그래디언트의 항이 아직 하나도 도착하지 않아 따라갈 경로가 없습니다.',
  partialPaths: '이미 도착한 항을 지나는 경로만 셉니다.',
  beforeClip: '클리핑하기 전의 값입니다.',
  rest: '나머지 경로 모두',
  sum: '합',
  path: (n) => `경로 ${n}`,
  factors: (n) => `인수 ${n}개`,
  between: (n) => `${n}곳 더`,
  counted: (n) => `${n}개`,
  many: (power) => `약 10^${power}개`,
  tooMany: '10^308개가 넘는 경로',
  originMistake:
    '실수가 켜져 있습니다. 연쇄 법칙의 경로를 더해도 기록된 숫자가 되지 않으므로 경로를 보여 드리지 않습니다.',
} satisfies typeof en
