import { useTranslation } from 'react-i18next';
import type { WarningLevel } from '../../generated/graphql';
import { Tag } from '../../ui/Tag';

const TONES = { RED: 'red', ORANGE: 'orange', YELLOW: 'yellow', BLUE: 'blue' } as const;

export function WarningLevelTag({ level }: { level: WarningLevel }) {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[level]} solid>
      {t(`term.warningLevel.${level}`)}
    </Tag>
  );
}
