import type { IconPaths } from './Icon.tsx'

/** Of what is pressed, but for the buttons of the playhead, which have a file of their own. */
export const icons = {
  goTo: { line: 'M8.2 3.5 6.4 16.5M13.6 3.5l-1.8 13M3.8 7.6h12.8M3.4 12.4h12.8' },
  more: {
    fill: 'M4.6 9a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM10 9a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM15.4 9a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  },
  help: {
    fill: 'M10 14.6a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Z',
    line: 'M6.8 7.4C6.8 5.4 8.2 4.2 10 4.2s3.2 1.2 3.2 3c0 2.2-3.2 2.5-3.2 5',
  },
  close: { line: 'M5 5l10 10M15 5 5 15' },
  loopStart: { line: 'M7.5 4.5H5v11h2.5M9 10h7M13 7l3 3-3 3' },
  loopEnd: { line: 'M12.5 4.5H15v11h-2.5M11 10H4M8 7 11 10l-3 3' },
  loopClear: { line: 'M6 4.5H3.5v11H6M14 4.5h2.5v11H14M7.8 7.8l4.4 4.4M12.2 7.8l-4.4 4.4' },
  menu: { line: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13' },
  theme: {
    fill: 'M10 6.8a3.2 3.2 0 0 1 0 6.4Z',
    line: 'M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M4.5 15.5l1.1-1.1M14.4 5.6l1.1-1.1',
  },
  undo: { line: 'M7.2 3.8 3.8 7.2l3.4 3.4M3.8 7.2h7.4a4.4 4.4 0 0 1 0 8.8H8' },
  redo: { line: 'M12.8 3.8l3.4 3.4-3.4 3.4M16.2 7.2H8.8a4.4 4.4 0 0 0 0 8.8H12' },
  table: { line: 'M3.2 4.2h13.6v11.6H3.2ZM3.2 8.2h13.6M8 8.2v7.6' },
  copy: { line: 'M7.2 7.2h9v9h-9ZM12.8 4H4v8.8' },
  info: {
    fill: 'M10 5.9a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Z',
    line: 'M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8ZM10 9.4v4.4',
  },
  chevron: { line: 'M5.5 7.8 10 12.2l4.5-4.4' },
} satisfies Record<string, IconPaths>
