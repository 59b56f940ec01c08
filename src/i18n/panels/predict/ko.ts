import type { Label } from '../../../equation/label.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { josa } from '../../josa.ts'
import { j, spot } from '../../narration/ko/words.ts'
import { listed } from '../../narration/narrator.ts'
import { ko as equation } from '../equation/ko.ts'
import type { en } from './en.ts'
import { slips } from './slips.ko.ts'

const { words } = equation

const row = (labels: readonly Label[]): Said => listed(labels, ', ', ', ')

export const ko = {
  turnOn: '단계마다 먼저 예측하기',
  intro:
    '다음 단계의 결과를 보기 전에 먼저 답해 보세요. 답을 기록과 비교하고, 흔히 하는 실수라면 무엇을 놓쳤는지 짚어 드립니다. 유효 숫자 두 자리까지 같거나 오차가 가장 큰 원소의 1% 이내면 맞은 것으로 봅니다.',
  privacy: '점수는 이 페이지 안에만 있고 닫으면 사라집니다. 어디로도 보내지 않습니다.',

  kind: '답하는 방식',
  kinds: { numbers: '숫자', signs: '부호', wires: '선' },
  noWires: '다음 단계에는 선을 따라 움직이는 것이 없어 숫자로 묻습니다.',
  next: '다음 단계',

  ask: {
    value: ({ result, target }) =>
      target
        ? say`${j(result, '은/는')} 얼마가 될까요? 정답은 ${spot(target)}입니다.`
        : say`${j(result, '은/는')} 얼마가 될까요?`,
    share: ({ node, target }) =>
      target
        ? say`${node}에 어떤 그래디언트가 도착할까요? 정답은 ${spot(target)}입니다.`
        : say`${node}에 어떤 그래디언트가 도착할까요?`,
    partial: ({ node, actor }) =>
      say`${actor}에서 ${j(node, '으로/로')} 어떤 항이 올까요? 합이 아니라 지금 오는 것만 답합니다.`,
    added: ({ result, time }) =>
      say`t = ${String(time)}에서 ${result}에 얼마가 더해질까요? 합이 아니라 이 항만 답합니다.`,
    total: ({ result, actor }) =>
      say`${actor}에서 오는 항까지 더하면 ${j(result, '은/는')} 얼마가 될까요?`,
    clipped: ({ result, bound }) =>
      say`±${String(bound)}에서 자르면 ${j(result, '은/는')} 얼마가 될까요?`,
    updated: ({ result }) => say`갱신하고 나면 ${j(result, '은/는')} 얼마가 될까요?`,
    lit: ({ actor }) =>
      say`${j(actor, '을/를')} 계산할 때 어떤 선에 불이 들어올까요? 선이 시작되는 노드를 고르세요.`,
    reached: ({ actor }) =>
      say`${j(actor, '이/가')} 그래디언트를 돌려보냅니다. 어떤 선에 불이 들어올까요? 선이 닿는 노드를 고르세요.`,
  },
  only: (row, rows) => `${rows}개 가운데 ${row}번째 원소만 답합니다.`,
  onlyCell: (row, column) => `${row}행 ${column}열의 원소만 답합니다.`,
  given: '계산에 쓸 숫자',
  select: '선택하면 숫자가 보입니다.',

  field: (n) => (n === 1 ? '답: 숫자 1개' : `답: 위에서부터 숫자 ${n}개`),
  example: (n) => `예: ${['0.12', '−0.3', '0.5', '−1', '0.07', '2'].slice(0, n).join(', ')}`,
  entry: (row) => `${row}번째 원소`,
  wires: '선 끝의 노드',
  answer: '답하기',
  goOn: '계속',

  bad: (bad, n) => {
    switch (bad.kind) {
      case 'empty':
        return `먼저 숫자 ${n}개를 입력하세요.`
      case 'not a number':
        return `${josa(`‘${bad.got}’`, '은/는')} 수가 아닙니다. −0.3이나 2.5e−4처럼 쓰세요.`
      case 'too large':
        return `${josa(bad.got, '은/는')} 여기서 쓰기에 너무 큰 수입니다.`
      case 'count':
        return `숫자 ${n}개가 필요한데 ${bad.got}개를 입력했습니다.`
    }
  },
  noSigns: '먼저 원소마다 부호를 고르세요.',
  noTicks: '먼저 노드를 하나 이상 고르세요.',

  verdicts: { right: '맞았습니다', wrong: '틀렸습니다', skipped: '답하지 않고 확인함' },
  slips,
  nearly:
    '비슷하지만 아직 정답은 아닙니다. 각 수는 부호가 맞고, 유효 숫자 두 자리까지 같거나 오차가 가장 큰 원소의 1% 이내여야 합니다.',
  unknown: (wrong, of) =>
    of === 1
      ? '맞지 않는 값이고, 흔한 실수로 나오는 값도 아닙니다.'
      : `원소 ${of}개 중 ${wrong}개가 맞지 않고, 흔한 실수로 나오는 값도 아닙니다.`,
  flipped: '부호가 모두 반대입니다.',
  someSigns: (wrong, of) =>
    of === 1 ? '부호가 다릅니다.' : `부호 ${of}개 중 ${wrong}개가 다릅니다.`,
  missed: (nodes) => say`${row(nodes)} 쪽 선에도 불이 들어옵니다.`,
  extra: (nodes) => say`${row(nodes)} 쪽 선에는 불이 들어오지 않습니다.`,
  named: ({ result, word }) => (word === null ? [result] : say`${result}의 ${words[word]}`),
  table: '내 답과 맞는 답',
  columns: { entry: '원소', yours: '내 답', right: '맞는 답', mark: '결과', node: '노드' },
  marks: { good: '맞음', bad: '틀림' },
  lights: { on: '불이 들어옴', off: '불이 안 들어옴' },
  ticked: { on: '고름', off: '고르지 않음' },
  before: '바로 전 단계',

  score: '이번 계산의 점수',
  counts: {
    right: (n) => `정답 ${n}`,
    wrong: (n) => `오답 ${n}`,
    skipped: (n) => `건너뜀 ${n}`,
    streak: (n) => `연속 ${n}`,
  },
  restart: '점수 다시 시작',
  restarted: '점수를 다시 시작합니다.',

  over: '이번 계산이 끝났습니다. 뒤로 가거나 다음 반복을 실행하면 질문이 더 나옵니다.',
  playing: '재생하는 동안에는 묻지 않습니다.',
  mistaken: '실수를 켜 두어 기록이 일부러 틀려 있습니다. 실수를 끄면 다시 묻습니다.',
  endless: '다음 결과가 유한한 수가 아니어서 물을 것이 없습니다.',
} satisfies typeof en
