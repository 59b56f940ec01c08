import { loadMessages } from '../../src/i18n/index.ts'
import { mountWidget } from '../../src/pages/explore/mountWidget.tsx'
import styles from '../../src/pages/explore/widget.css?inline'
import { readLink } from '../../src/settings/index.ts'

const host = (id: string) => document.getElementById(id)!

const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')])

mountWidget(host('light'), {
  ...readLink('#preset=hello-lstm&at=t2.c&locale=en&theme=light'),
  messages: en,
})

// One in a shadow root has its style from nowhere else.
mountWidget(host('shadow').attachShadow({ mode: 'open' }), {
  ...readLink('#preset=hello-gru&at=t2.h&locale=ko&theme=dark&panels=equation,code'),
  messages: ko,
  styles,
})
