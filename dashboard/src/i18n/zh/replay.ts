/** 回放: the incident as it was. */
export const replay = {
  play: '播放',
  pause: '暂停',
  now: '现在',
  present: '回到现在',
  slider: '回放时刻',
  picture: '有效标绘 {{markings}} · 力量 {{units}}（到场 {{onScene}}）',
  estimated: '其中 {{count}} 处位置为估算',
} as const;
