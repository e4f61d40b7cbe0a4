const PATHS = {
  overview: 'M3.5 12h4l2.5-7 4.5 14 2.5-7h3.5',
  incidents: 'M12 3l9 9-9 9-9-9zM12 8.500v4.500M12 16v.1',
  resources: 'M3.5 19.500h9M4 17v-5.500h4.500l2.5 5.500zM9 12l4.5-7 6.5 5-1.5 4',
  shelters: 'M3.5 11.500L12 4.500l8.5 7M6 9.500v10h12v-10M12 19.500v-5',
  experts: 'M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM4.5 20c.5-4.5 3.5-6.5 7.5-6.500s7 2 7.5 6.5',
  warnings: 'M12 4l9.5 16h-19zM12 10v4.500M12 17.300v.1',
  tables: 'M4 5.500h16v13H4zM4 10h16M10 10v8.5',
  operations: 'M12 3.500l7 3v5c0 4.500-3 7.500-7 9c-4-1.500-7-4.500-7-9v-5zM9 12l2.200 2.200L15.500 10',
  audit: 'M6 3.500h9.500L19 7v13.500H6zM9 9h6.500M9 12.500h6.500M9 16h4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.500L20.5 20.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.5 5.500L8 12l6.5 6.5',
  forward: 'M9.5 5.500L16 12l-6.5 6.5',
  layers: 'M12 4l9 4.5-9 4.5-9-4.500zM3.5 12.500L12 17l8.5-4.500M3.5 16L12 20.5 20.5 16',
  home: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  moon: 'M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4',
  locate:
    'M12 21c-4-4.5-6.5-7.7-6.5-11a6.5 6.5 0 0 1 13 0c0 3.3-2.5 6.5-6.5 11zM12 7.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  phone: 'M6.5 3.500l3 4.5-2 2c1 2.5 3 4.5 5.5 5.500l2-2 4.5 3-1 4c-8 .5-16.5-8-16-16z',
  dispatch: 'M4 12h14M13 6.500l5.5 5.5-5.5 5.5',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  report: 'M4 10v4.500l10 4V6L4 10zM17.5 9a4.3 4.3 0 0 1 0 6M6.5 15.500l1 5',
  person: 'M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM4.5 20c.5-4.5 3.5-6.5 7.5-6.500s7 2 7.5 6.5',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
