import { plainLabel } from '../../../equation/index.ts'
import { josa, particle } from '../../josa.ts'
import type { en } from './en.ts'

const count = (n: number) => n.toLocaleString('ko')

const place = (row: number, column: number | null) =>
  column === null ? `${row}행` : `${row}행 ${column}열`

export const ko = {
  subject: '검사할 그래디언트',
  thisStep: (name) => `이 단계의 ${name}`,
  parameters: '파라미터',
  others: '선택한 노드',
  place,
  cells: (name) => `${name}의 원소`,
  cell: (row, column, value) => `${place(row, column)}: ${value}`,
  noGradient: (label) => [
    label,
    `${particle(plainLabel(label), '으로/로')}는 그래디언트가 오지 않아 비교할 것이 없습니다. 다른 노드를 고르세요.`,
  ],
  besideLoss: (probabilities, logits) => [
    '소프트맥스와 −ln을 묶어 미분하므로 그래디언트는 곧장 ',
    logits,
    `${particle(plainLabel(logits), '으로/로')} 갑니다. `,
    probabilities,
    '에는 따로 오는 것이 없어 비교할 것도 없습니다. 대신 ',
    logits,
    `${particle(plainLabel(logits), '을/를')} 고르세요.`,
  ],
  title: (label) => [label, '의 수치 검사'],
  whole: '나중에 도착할 항까지 모두 더한 그래디언트와 비교합니다.',
  nudged: '이 원소 w를 ε만큼 움직였을 때의 손실',
  analytic: '역전파 값',
  numeric: '수치 미분 값',
  relativeError: '상대 오차',
  formula: '수치 그래디언트',
  verdicts: {
    agrees: '두 값이 일치합니다.',
    unresolved:
      '차이가 보이지 않습니다. 이 ε에서는 두 손실의 반올림 오차가 더 커서 구별할 수 없습니다.',
    coarse: '그래디언트가 틀려서가 아니라 ε이 너무 커서 다릅니다. 10⁻⁵에서는 일치합니다.',
    kink: '±ε 안에 꺾이는 점이 있어 그곳에서 기울기가 바뀝니다. 기울기가 하나로 정해지지 않는 곳이라 달라도 틀렸다고 할 수 없습니다.',
    wrong: '두 값이 다릅니다. 이 그래디언트는 틀렸습니다.',
    'not finite': '손실이나 그래디언트가 유한한 수가 아니어서 비교할 수 없습니다.',
  },
  epsilon: '움직이는 크기 ε',
  chart: (best, error, now, own) =>
    `ε에 따른 상대 오차. ε = ${best}에서 ${josa(error, '으로/로')} 가장 작습니다. 지금 ε = ${now}에서는 ${own}입니다.`,
  chartWaiting: 'ε에 따른 상대 오차를 계산하는 중',
  error: '상대 오차',
  rounding: '반올림',
  truncation: '절단',
  best: (epsilon, error) => [
    '오차가 가장 작은 ε은 ',
    epsilon,
    '이고, 그때 오차는 ',
    error,
    '입니다.',
  ],
  flat: 'ε을 바꿔도 소용없습니다. 틀린 그래디언트는 아무리 조금 움직여도 오차가 그대로입니다.',
  why: '왼쪽처럼 ε이 너무 작으면 두 손실의 열여섯 자리 숫자가 거의 다 같아져, 뺄셈에 반올림 오차만 남습니다. 오른쪽처럼 너무 크면 w − ε과 w + ε 사이에서 손실의 기울기가 휘어, ε²에 비례하는 절단 오차가 생깁니다.',
  all: '모든 원소 검사',
  checkAll: (n) => `모든 파라미터: 원소 ${count(n)}개`,
  checkOne: (name, n) => `${name}: 원소 ${count(n)}개`,
  stop: '멈춤',
  progress: '검사 진행',
  progressOf: (done, total) => `${count(total)}번 중 ${count(done)}번`,
  right: (n) => (n === 1 ? '원소가 일치합니다.' : `원소 ${count(n)}개가 모두 일치합니다.`),
  rightSoFar: (checked, n) =>
    `원소 ${count(n)}개 중 ${count(checked)}개에서 멈췄습니다. 지금까지는 모두 일치합니다.`,
  wrong: (names) => [
    '틀린 그래디언트: ',
    ...names.flatMap((name, k) => (k === 0 ? [name] : [', ', name])),
  ],
  stopped: (checked, n) => `원소 ${count(n)}개 중 ${count(checked)}개에서 멈췄습니다.`,
  kinks: (n) => `꺾이는 점에 있는 원소 ${count(n)}개는 비교할 수 없었습니다.`,
  worst: (label, where, error) => ['상대 오차가 가장 큰 곳은 ', label, ` ${where}: `, error],
  show: '이 원소 보기',
  columns: { parameter: '파라미터', checked: '검사', wrong: '틀림' },
  checkedOf: (checked, of) =>
    checked === of ? `${count(of)}개` : `${count(of)}개 중 ${count(checked)}개`,
  timesRight: '시점마다 그 안의 그래디언트도 모두 일치합니다.',
  timesWrong: (times) =>
    `역전파 순서로 t = ${times[0]}부터 틀립니다. 틀린 시점: t = ${times.join(', ')}.`,
  firstWrong: (label, t) => ['처음 틀린 곳은 ', `t = ${t}의 `, label, '입니다.'],
  firstTerm: (label, t) => [
    '처음 틀린 것은 ',
    label,
    `${particle(plainLabel(label), '이/가')} t = ${t}에서 받는 항입니다.`,
  ],
  go: '이 단계로 가기',
  sumWrong:
    '시점마다 보내는 항은 모두 맞습니다. 틀린 것은 그 항들을 시간에 걸쳐 더하는 방식입니다.',
  idle: '모든 원소를 하나씩 ε = 10⁻⁵만큼 움직여 봅니다. 모든 파라미터를 검사할 때는 시점마다 그 안의 그래디언트부터 확인합니다.',
} satisfies typeof en
