import { josa } from '../josa.ts'
import type * as english from './en.ts'

/** The panel of a selected node. */
export const inspector = {
  label: '자세히',
  close: '자세히 닫기',
  kinds: {
    parameter: '파라미터',
    input: '입력',
    state: '초기 상태',
    constant: '상수',
    operation: '연산',
  },
  signOf: (sign) => ({ split: '나누기', stack: '합치기' })[sign] ?? sign,
  shapeOf: (rows, cols) => `${rows} × ${cols}`,
  welcome: {
    does: (cell: string) =>
      `이 ${josa(cell, '은/는')} 글자를 하나씩 읽으며 다음 글자를 예측합니다.`,
    keys: '→ 키로 한 단계씩 나아가고, ? 키로 모든 키를 볼 수 있습니다.',
    touch: '왼쪽으로 밀면 다음 단계로 갑니다.',
  },
  value: '값',
  before: '갱신하기 전',
  notComputed: '아직 계산 전',
  gradient: '그래디언트',
  notReached: '아직 닿지 않음',
  partial: (arrived, expected) => `일부, ${expected}개 중 ${arrived}개 도착`,
  final: '확정',
  none: '필요 없음',
  noEffect: '손실이 이 값에 좌우되지 않으므로 그래디언트를 0으로 봄',
  besideLoss: '따로 받지 않음: 소프트맥스와 −ln을 묶어 미분하므로 곧장 로짓으로 감',
  waits: '예측하는 중입니다. 여기에 필요한 단계를 모두 지나거나 예측을 끄면 보여 드립니다.',
  from: '받아 오는 곳',
  to: '보내는 곳',
  madeAt: '계산한 단계',
  arrivesAt: '그래디언트 도착',
  step: (n) => `${n}단계`,
  heatMap: '열지도로 보기',
  part: (rows, cols) =>
    `${rows.of}행 중 ${rows.first}–${rows.last}행, ${cols.of}열 중 ${cols.first}–${cols.last}열`,
} satisfies typeof english.inspector

/** What the inspector's panels are called. */
export const panels = {
  equation: '식',
  ledger: '어디서 온 값인가',
  node: '노드',
  check: '그래디언트 검사',
  code: '코드',
  predict: '예측하고 확인하기',
  mistakes: '흔한 실수',
  compare: '비교',
} satisfies typeof english.panels
