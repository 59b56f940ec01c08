import type { Speech } from '../../equation/speech.ts'

/** How formulas are read aloud; a particle behind a sign fits its word here. */
export const speech: Speech = {
  signs: {
    '⊙': '요소별 곱',
    '·': '곱하기',
    '×': '곱하기',
    '/': '나누기',
    '÷': '나누기',
    '+': '더하기',
    '−': '마이너스',
    '±': '플러스마이너스',
    '=': '이퀄',
    '≠': '같지 않음',
    '≈': '약',
    '>': '초과',
    '≥': '이상',
    '←': '대입',
    '→': '다음',
    '√': '루트',
    '∂': '디',
    Σ: '시그마',
    σ: '시그마',
    '★': '별',
  },
  times: '곱하기',
  transposed: '전치',
  squared: '제곱',
  power: (exponent) => `${exponent} 제곱`,
  rows: (from, to) => `${from}행부터 ${to}행까지`,
  entry: (row) => `${row}번째 원소`,
  where: (left, relation, right) =>
    `${left}, ${right}보다 ${relation === '>' ? '크면' : '크거나 같으면'} 1, 아니면 0,`,
  norm: (of) => `${of}의 노름`,
  stack: (parts) => `스택 ${parts}`,
}
