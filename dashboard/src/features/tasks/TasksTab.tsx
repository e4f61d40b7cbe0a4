import { useTranslation } from 'react-i18next';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Section } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { AddTask } from './AddTask';
import { doneOf, groupTasks } from './group-tasks';
import { IncidentTasksDocument } from './queries';
import { TaskItem } from './TaskItem';
import './tasks.css';

/** 任务: the plan's checklists for this incident, each with its clock, and what was set beside them. */
export function TasksTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error }, again] = useKeptQuery({ query: IncidentTasksDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={6} label={t('state.loading')} />;
  const groups = groupTasks(incident.tasks, incident.checklists);
  return (
    <div data-testid="tasks-tab">
      {groups.length === 0 && <Empty title={t('task.none')} hint={t('task.noneHint')} />}
      {groups.map(({ list, tasks }) => (
        <Section
          key={list?.id ?? 'own'}
          title={list ? (language === 'zh-CN' ? list.name : list.nameEn) : t('task.own')}
          aside={<small className="muted">{t('task.progress', { done: doneOf(tasks), all: tasks.length })}</small>}
        >
          <ul className="tasks">
            {tasks.map((task) => (
              <TaskItem key={task.id} task={task} />
            ))}
          </ul>
        </Section>
      ))}
      {incident.state !== 'ARCHIVED' && incident.state !== 'FALSE_ALARM' && <AddTask incidentId={incidentId} />}
    </div>
  );
}
