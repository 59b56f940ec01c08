/** Links in which nothing is right, and what is said about each part, in English and in Korean. */
export const brokenLinks: readonly (readonly [
  link: string,
  english: readonly string[],
  korean: readonly string[],
])[] = [
  [
    '#%%%&=&&&#?!%3C%3E%22&hello',
    [
      'There is no setting called "%%%".',
      'There is no setting called "".',
      'There is no setting called "#?!%3C%3E%22".',
      'There is no setting called "hello".',
    ],
    [
      '"%%%"라는 설정은 없습니다.',
      '""라는 설정은 없습니다.',
      '"#?!%3C%3E%22"라는 설정은 없습니다.',
      '"hello"라는 설정은 없습니다.',
    ],
  ],
  [
    '#text=%E0%A4&colour=red&cell=transformer&activation=sigmoid',
    [
      'Text is garbled in the link: "%E0%A4" has a % that begins no code such as %25. Used instead: "hello".',
      'Cell must be one of rnn, lstm, gru, not "transformer". Used instead: rnn.',
      'Activation must be one of tanh, relu, identity, not "sigmoid". Used instead: tanh.',
      'There is no setting called "colour".',
    ],
    [
      '링크의 문자열이 깨졌습니다. "%E0%A4"에 %25 같은 코드가 아닌 %가 있습니다. 대신 "hello"를 씁니다.',
      '셀은 rnn, lstm, gru 가운데 하나여야 하는데 "transformer"입니다. 대신 rnn을 씁니다.',
      '활성 함수는 tanh, relu, identity 가운데 하나여야 하는데 "sigmoid"입니다. 대신 tanh를 씁니다.',
      '"colour"이라는 설정은 없습니다.',
    ],
  ],
  [
    '#hidden-size=10000&seed=-3&rate=Infinity&clip=NaN&h0=NaN,1&forget-bias=1e999',
    [
      'Hidden size must be a whole number from 1 to 128, not "10000". Used instead: 128.',
      'Seed must be a whole number from 0 to 2147483647, not "-3". Used instead: 0.',
      'Learning rate must be a number above 0 and up to 10, not "Infinity". Used instead: 0.1.',
      'Clipping limit must be a number above 0, or none, not "NaN". Used instead: 5.',
      'Initial hidden state h₀ must be numbers with commas between them, not "NaN,1". It is left out.',
      'Forget gate bias must be a number from −65504 to 65504, not "1e999". Used instead: 65504.',
    ],
    [
      '은닉 크기는 1부터 128까지의 정수여야 하는데 "10000"입니다. 대신 128을 씁니다.',
      '시드는 0부터 2147483647까지의 정수여야 하는데 "-3"입니다. 대신 0을 씁니다.',
      '학습률은 0보다 크고 10 이하인 수여야 하는데 "Infinity"입니다. 대신 0.1을 씁니다.',
      '클리핑 한계는 0보다 큰 수이거나 none이어야 하는데 "NaN"입니다. 대신 5를 씁니다.',
      '초기 은닉 상태 h₀은 쉼표로 구분한 수여야 하는데 "NaN,1"입니다. 이 값은 쓰지 않습니다.',
      '망각 게이트 편향은 −65504부터 65504까지의 수여야 하는데 "1e999"입니다. 대신 65504를 씁니다.',
    ],
  ],
  [
    '#c0=1,2,3&theme=sepia',
    [
      'Theme must be one of auto, light, dark, projector, not "sepia". Used instead: auto.',
      'Initial cell state c₀ is for the LSTM alone; the cell is RNN. It is left out.',
    ],
    [
      '테마는 auto, light, dark, projector 가운데 하나여야 하는데 "sepia"입니다. 대신 auto를 씁니다.',
      '초기 셀 상태 c₀은 LSTM에서만 쓸 수 있는데 지금 셀은 RNN입니다. 이 값은 쓰지 않습니다.',
    ],
  ],
]
