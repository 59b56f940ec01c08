import { josa } from '../josa.ts'
import type * as english from './en.ts'

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
    ends: '그래프 안: 첫 노드나 마지막 노드로',
    back: '그래프 안: 왔던 곳으로',
  },
  touch: '터치 화면에서는 밀어서 단계를 넘기고, 끌어서 옮기고, 두 손가락으로 확대합니다.',
} satisfies typeof english.help
