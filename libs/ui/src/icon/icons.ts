const clockFace = 'M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0z';

/** Lines on a field of 20 by 20, drawn with a stroke of 1.6. A dot is a line of no length. */
export const icons = {
  arrow: 'M4 10h12m-5-5 5 5-5 5',
  back: 'm12 4.5-5.5 5.5 5.5 5.5',
  calendar:
    'M5.5 4.5h9a2.5 2.5 0 0 1 2.5 2.5v7.5a2.5 2.5 0 0 1-2.5 2.5h-9a2.5 2.5 0 0 1-2.5-2.5v-7.5a2.5 2.5 0 0 1 2.5-2.5zM3 8.5h14M7 2.8v3M13 2.8v3',
  check: 'm4.5 10.5 3.7 3.7 7.3-8',
  clock: `${clockFace}M10 6v4.2l2.8 1.7`,
  copy: 'M9 7h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2',
  down: 'm5 8 5 5 5-5',
  download: 'M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13',
  edit: 'm4 16 .8-3.6L13.6 3.6l2.8 2.8-8.8 8.8z',
  eye: 'M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10zM7.6 10a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z',
  gear: 'M7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0zM10 2.5v2.2M10 15.3v2.2M2.5 10h2.2M15.3 10h2.2M4.7 4.7l1.6 1.6M13.7 13.7l1.6 1.6M15.3 4.7l-1.6 1.6M6.3 13.7l-1.6 1.6',
  globe: `${clockFace}M2.8 10h14.4M10 2.8c2.4 2 3.4 4.4 3.4 7.2S12.4 15.2 10 17.2c-2.4-2-3.4-4.4-3.4-7.2S7.6 4.8 10 2.8z`,
  home: 'M3 9.5 10 3.5l7 6v7h-4.5v-4.5h-5v4.5H3z',
  info: `${clockFace}M10 9.2v4.3M10 6.4v.1`,
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1',
  mail: 'M4.5 4.5h11a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM3 6l7 5 7-5',
  more: 'M4 10h1v-.5h-1zM9.5 10h1v-.5h-1zM15 10h1v-.5h-1z',
  next: 'm8 4.5 5.5 5.5L8 15.5',
  note: 'M5 3h7l4 4v10H5zM12 3v4h4M8 11h5M8 14h3',
  out: 'M8 3.5H4.5v13H8M12.5 6.5 16 10l-3.5 3.5M8 10h8',
  people:
    'M4.7 7a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0zM2.5 16.5c.3-3 2.2-4.7 5-4.7s4.7 1.7 5 4.7M13 4.5a2.6 2.6 0 0 1 0 5M14.5 12c1.8.5 2.8 2 3 4.5',
  phone:
    'M6.5 3h-2a1.5 1.5 0 0 0-1.5 1.6c.5 6.5 5.9 11.9 12.4 12.4a1.5 1.5 0 0 0 1.6-1.5v-2l-3.7-1.5-1.7 1.7c-2-1-3.6-2.6-4.6-4.6l1.7-1.7z',
  picked: 'M3 5.5h8M3 10h6M3 14.5h5m3.5-1.5 2.3 2.3 4.2-4.8',
  place:
    'M10 17.5c3.7-3.6 5.5-6.4 5.5-8.6a5.5 5.5 0 0 0-11 0c0 2.2 1.8 5 5.5 8.6zM8 8.8a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
  plug: 'M7 2.5v4M13 2.5v4M5 6.5h10v3a5 5 0 0 1-10 0zM10 14.5v3',
  plus: 'M10 4v12M4 10h12',
  refresh: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 2.8v3.2h-3.2',
  search: 'M3.3 9a5.7 5.7 0 1 0 11.4 0a5.7 5.7 0 1 0-11.4 0zm10 4.3 4 4',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  tick: `${clockFace}M6.8 10.2l2.3 2.3 4.2-4.7`,
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 9v4.5M11.5 9v4.5',
  up: 'm5 12 5-5 5 5',
  video:
    'M4.5 5.5h6a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM12.5 9l5-2.8v7.6l-5-2.8',
  warn: 'M10 3.2 18 16.5H2zM10 8v4M10 14.2v.1',
  x: 'm5 5 10 10M15 5 5 15',
} as const;

export type IconName = keyof typeof icons;

/** Icons that point along the line of reading; they turn round where it runs from right to left. */
export const alongReading: ReadonlySet<IconName> = new Set(['arrow', 'back', 'next', 'out']);
