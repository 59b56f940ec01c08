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

/** All numbers as a table. */
export const table = {
  button: '모든 값',
  title: '모든 값과 그래디언트',
  moment: '기준',
  moments: { now: '이 단계까지', end: '끝까지' },
  outside: '파라미터와 손실',
  initial: '초기 상태',
  numbers: (n) => `숫자 ${n}개`,
  download: 'CSV 내려받기',
  copyFailed: '브라우저가 복사를 허락하지 않았습니다. 대신 내려받아 주세요.',
  columns: {
    name: '이름',
    shape: '크기',
    value: '값',
    gradient: '그래디언트',
    state: '상태',
  },
  copy: '표 복사',
  copied: '복사했습니다',
} satisfies typeof english.table

/** The way to the questions that learners ask. */
export const questions = { open: '질문' } satisfies typeof english.questions

/** The dialogue that asks for a step. */
export const goTo = {
  title: '단계로 이동',
  label: '단계 번호나 이름',
  hint: '예: 83, t3.c, t2.dh, dW_hh',
  go: '이동',
  cancel: '취소',
  missing: (got) => `${josa(`‘${got}’`, '이라/라')}는 단계는 없습니다.`,
} satisfies typeof english.goTo

/** The sheet of keys. */
export const help = {
  title: '키보드',
  open: '키보드 도움말',
  close: '닫기',
  lines: {
    next: '다음 단계',
    previous: '이전 단계',
    previousTime: '이전 시점',
    nextTime: '다음 시점',
    first: '처음 단계',
    last: '마지막 단계',
    goTo: '번호나 이름으로 단계 이동',
    fullscreen: '전체 화면',
    theme: '밝게 또는 어둡게',
    zoomIn: '확대',
    zoomOut: '축소',
    fit: '신경망 전체를 화면에 맞추기',
    undo: '편집 되돌리기',
    redo: '편집 다시 하기',
    help: '이 도움말',
    escape: '열린 것 닫기',
    walk: '그래프 안: 앞이나 뒤의 노드로',
    wires: '그래프 안: 선을 따라 입력이나 출력으로',
    open: '그래프 안: 노드 자세히 보기',
    back: '그래프 안: 왔던 곳으로',
  },
  touch: '터치 화면에서는 밀어서 단계를 넘기고, 끌어서 옮기고, 두 손가락으로 확대합니다.',
} satisfies typeof english.help
