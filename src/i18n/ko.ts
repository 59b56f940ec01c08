import { character } from './characters.ts'
import type { Messages } from './en.ts'
import { josa } from './josa.ts'
import { inspector, panels } from './panels/ko.ts'
import { problem, settings } from './problem/ko.ts'
import { goTo, help, questions, table } from './sheets/ko.ts'
import { speech } from './speech/ko.ts'
import { mistakes, ko as start } from './start/ko.ts'

const words = { space: '공백', line: '줄바꿈', tab: '탭' }
const shownAs = (one: string) => character(one, words)
const noGradient = {
  'not wanted': '그래디언트 필요 없음',
  'no effect': inspector.noEffect,
  lost: mistakes.lost,
  'not reached': '그래디언트 아직 닿지 않음',
  'beside loss': '그래디언트를 따로 받지 않음, 소프트맥스와 −ln을 묶어 미분하므로 곧장 로짓으로 감',
}

/** Everything that the page says in Korean. */
export const ko = {
  ...start,
  cells: { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' },
  words,
  character: shownAs,

  pace: {
    speed: '속도',
    speedOf: (speed) => `${speed}×`,
    stepSize: '이동 단위',
    stepSizes: { node: '노드', contribution: '항 하나', time: '시점' },
    loop: '반복 구간',
    loopStart: '여기를 반복 시작으로',
    loopEnd: '여기를 반복 끝으로',
    loopClear: '반복 해제',
    looping: (from, to) => `${from}단계부터 ${to}단계까지 반복`,
    more: '더 보기',
  },
  input: {
    open: '신경망과 문자열',
    button: '신경망',
    close: '닫기',
    target: (t) => `t = ${t}의 정답`,
    defaultTargets: '각 글자로 다음 글자 예측',
    ownTargets: (last, t) =>
      `정답을 직접 정하면 마지막 글자 ${shownAs(last)}도 t = ${t}에 입력됩니다.`,
    custom: '직접 정한 가중치',
    noClip: '클리핑 안 함',
    zeros: '영벡터',
    newWeights: '새 가중치',
    restart: '같은 가중치로 다시 시작',
    nextIteration: '다음 반복',
    iteration: (n) => `갱신 ${n}번 뒤`,
    lossNow: (loss) => `손실 ${loss}`,
    lossChange: (before, after) => `손실 ${before} → ${after}`,
  },
  presets: {
    'hello-slide': '강의 슬라이드의 “hello” (RNN)',
    'hello-lstm': 'LSTM으로 읽는 “hello”',
    'hello-gru': 'GRU로 읽는 “hello”',
  },
  activations: { tanh: 'tanh', relu: 'relu', identity: '없음' },
  optimizers: { sgd: 'SGD', momentum: 'Momentum', adagrad: 'Adagrad' },
  settings,
  problem,
  themes: {
    auto: '시스템 설정',
    light: '밝게',
    dark: '어둡게',
    projector: '프로젝터',
  },

  graph: {
    label: (cell, t, times) => `${cell}의 계산 그래프, ${times}개 시점 중 시점 ${t}`,
    whole: '계산 그래프',
    hint: '화살표 키로 노드 사이를 옮겨 다니고 Enter로 자세히 봅니다.',
    node: ({ name, value, gradient, wrong, state, arrived, expected, edited, from, to }) =>
      [
        name,
        ...(edited ? ['고침'] : []),
        value === null ? '아직 계산 전' : `값 ${value}`,
        ...(state === 'partial'
          ? [`그래디언트 지금까지 ${gradient}, ${expected}개 중 ${arrived}개 도착`]
          : state === 'final'
            ? [`그래디언트 ${gradient}, 확정`]
            : [noGradient[state]]),
        ...(wrong ? [mistakes.wrong] : []),
      ].join(', ') +
      (from.length > 0 ? `; ${from.join(', ')}에서 받음` : '') +
      (to.length > 0 ? `; ${josa(to.join(', '), '으로/로')} 보냄` : ''),
  },

  map: {
    label: '시점',
    step: ({ time, fed, expected, loss }) =>
      [
        `t = ${time}`,
        ...(fed === null
          ? []
          : expected === null
            ? [`입력 ${shownAs(fed)}, 정답 없음`]
            : [`${shownAs(fed)} → ${shownAs(expected)}`]),
        ...(loss === null ? [] : [`손실 ${loss}`]),
      ].join(', '),
    loss: (loss) => `손실 ${loss}`,
  },

  legend: {
    leaf: '값: 입력, 파라미터, 상태',
    operation: '연산',
    value: (bound) => `값 −${bound} … +${bound}`,
    gradient: (bound) => `그래디언트 −${bound} … +${bound}`,
    cut: '잘린 막대: 눈금을 넘음',
    sign: '0선 위는 양수, 아래는 음수',
    notReached: '아직 닿지 않음',
    partial: '일부만 도착',
    final: '확정, 모두 도착',
    wrong: '틀린 값: 실수가 켜져 있음',
  },

  inspector,
  panels,
  questions,
  table,
  goTo,
  help,
  perhapsNotSaved:
    '파일이 내려오지 않았다면 이 프레임에서 저장을 허용하지 않는 것이니, 페이지를 새 창에서 여세요.',
  history: {
    undo: '되돌리기',
    redo: '다시 하기',
    undoOf: (what) => `되돌리기: ${what}`,
    redoOf: (what) => `다시 하기: ${what}`,
  },
  speech,
} satisfies Messages
