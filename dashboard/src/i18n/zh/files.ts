export const file = {
  title: '照片和文件',
  add: '添加',
  none: '尚无照片和文件',
  sending: '正在上传 {{name}} …',
  awaited: '尚未传完',
  tooLarge: '{{name}} 超过 25 MB',
  retire: '停用',
  reason: '停用理由',
} as const;
