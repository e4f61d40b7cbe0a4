export const file = {
  title: 'Photos and files',
  add: 'Add',
  none: 'No photos and no files yet',
  sending: 'Sending {{name}} …',
  awaited: 'not sent to its end',
  tooLarge: '{{name}} is larger than 25 MB',
  retire: 'Retire',
  reason: 'Why it is retired',
} as const;
