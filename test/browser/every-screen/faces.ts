/** Everything that a screen must look right in: a width, a language, a theme. */
export interface Face {
  name: string;
  width: 'desk' | 'wall' | 'phone';
  size: { width: number; height: number };
  language: 'zh-CN' | 'en-US';
  theme: 'night' | 'day';
}

const WIDTHS = {
  desk: { width: 1440, height: 900 },
  wall: { width: 2560, height: 1440 },
  phone: { width: 390, height: 844 },
} as const;

export const FACES: Face[] = (['desk', 'phone', 'wall'] as const).flatMap((width) =>
  (['zh-CN', 'en-US'] as const).flatMap((language) =>
    (['night', 'day'] as const).map((theme) => ({
      name: `${width}-${language.slice(0, 2)}-${theme}`,
      width,
      size: WIDTHS[width],
      language,
      theme,
    })),
  ),
);
