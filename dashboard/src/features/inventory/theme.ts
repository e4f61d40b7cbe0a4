import { type ThemeConfig, theme } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { Language, ThemeName } from '../../lib/preferences';
import { COLOURS, FONT, RADIUS } from '../../ui/tokens';

export const LOCALES = { 'zh-CN': zhCN, 'en-US': enUS } as const satisfies Record<Language, typeof zhCN>;

/** antd in the product's own tokens. */
export function antTheme(name: ThemeName): ThemeConfig {
  const colours = COLOURS[name];
  return {
    algorithm: name === 'night' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.accentFill,
      colorLink: colours.accent,
      colorInfo: colours.blue,
      colorSuccess: colours.good,
      colorWarning: colours.orange,
      colorError: colours.red,
      colorBgBase: colours.panelSolid,
      colorBgContainer: colours.panelSolid,
      colorBgElevated: colours.raised,
      colorTextBase: colours.text,
      colorText: colours.text,
      colorTextSecondary: colours.textSecond,
      colorTextTertiary: colours.textThird,
      colorTextPlaceholder: colours.textThird,
      colorBorder: colours.line,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      borderRadius: RADIUS,
      fontFamily: FONT,
      fontSize: 14,
      motion: false,
    },
    components: {
      Form: { labelColor: colours.textSecond, labelFontSize: 12, verticalLabelPadding: '0 0 2px' },
      Table: {
        headerBg: colours.raised,
        headerColor: colours.textSecond,
        headerSortActiveBg: colours.raised,
        headerSortHoverBg: colours.raised,
        bodySortBg: colours.panelSolid,
        borderColor: colours.line,
        cellPaddingBlockSM: 0,
        cellPaddingInlineSM: 0,
        cellFontSizeSM: 13,
      },
    },
  };
}
