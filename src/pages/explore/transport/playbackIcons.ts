import type { IconPaths } from '../../../ui/Icon.tsx'

/** Of the buttons that move the playhead: a file of its own, since the page starts with them. */
export const playbackIcons = {
  first: { fill: 'M15 5.2 8.2 10 15 14.8Z', line: 'M5 5v10' },
  previousTime: { fill: 'M9.4 5.2 3 10l6.4 4.8ZM16.6 5.2 10.2 10l6.4 4.8Z' },
  previous: { fill: 'M13 5.2 6.4 10l6.6 4.8Z' },
  play: { fill: 'M6.6 4.2 15.8 10l-9.2 5.8Z' },
  pause: { fill: 'M5.8 4.5h2.6v11H5.8ZM11.6 4.5h2.6v11h-2.6Z' },
  next: { fill: 'M7 5.2 13.6 10 7 14.8Z' },
  nextTime: { fill: 'M3.4 5.2 9.8 10l-6.4 4.8ZM10.6 5.2 17 10l-6.4 4.8Z' },
  last: { fill: 'M5 5.2 11.8 10 5 14.8Z', line: 'M15 5v10' },
  finish: { line: 'M2.5 10h9.5M8.6 6.4 12.2 10l-3.6 3.6M16.6 4.6v10.8' },
} satisfies Record<string, IconPaths>
