import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { Countdown } from '../tasks/Countdown';
import { useOverdue } from './use-overdue';

const SHOWN = 3;

/** What is over, each leading to where it is done. */
export function OverdueSection() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const overdue = useOverdue();
  if (overdue.length === 0) return null;
  return (
    <Section
      title={t('overdue.title')}
      aside={<span className="muted">{overdue.length}</span>}
      testId="overdue-section"
    >
      <List
        label={t('overdue.title')}
        onOpen={(key) => {
          const one = overdue.find((candidate) => candidate.key === key);
          if (!one) return;
          const selection = { kind: 'incident' as const, id: one.incident.id };
          navigate({ selection, work: one.what === 'report' ? 'reports' : 'tasks', act: null });
        }}
        rows={overdue.slice(0, SHOWN).map(({ key, name, nameEn, dueAt, incident }) => ({
          id: key,
          testId: 'overdue-row',
          content: (
            <Line
              title={language === 'zh-CN' ? name : nameEn}
              detail={incident.title}
              aside={<Countdown dueAt={dueAt} />}
            />
          ),
        }))}
      />
    </Section>
  );
}
