import { useTranslation } from 'react-i18next';
import { coordinates } from '../../lib/measure';
import { listed, named } from '../../lib/named';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { DispatchSection } from '../dispatch/DispatchSection';
import { Age } from '../record/Age';
import { Confirmed } from '../record/Confirmed';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { StatusTag } from '../record/StatusTag';
import { TeamDetailDocument } from './queries';

export function TeamPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error, fetching }, again] = useKeptQuery({ query: TeamDetailDocument, variables: { id } });
  const team = data?.team?.id === id ? data.team : null;
  return (
    <DetailPanel
      title={t('term.record.team')}
      testId="team-panel"
      found={team !== null}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {team && (
        <>
          <RecordHead
            symbol={{ type: 'team', kind: team.teamKind, status: team.status }}
            name={named(team, language)}
            code={team.code}
            demo={team.demo}
            at={team.position}
            tags={
              <>
                <StatusTag status={team.status} />
                <Tag>{t(`term.teamKind.${team.teamKind}`)}</Tag>
              </>
            }
          />
          <DispatchSection
            key={team.id}
            target={{
              kind: 'team',
              id: team.id,
              name: named(team, language),
              symbol: { type: 'team', kind: team.teamKind, status: team.status },
            }}
            status={team.status}
            activeDispatchId={team.activeDispatch?.id ?? null}
          />
          <Section title={t('term.record.team')}>
            <Facts
              facts={[
                [t('resource.unit'), team.unit && named(team.unit, language)],
                [t('resource.strength'), team.strength],
                [
                  t('resource.skills'),
                  listed(
                    team.skills.map((skill) => t(`term.skill.${skill}`)),
                    language,
                  ),
                ],
                [t('resource.leader'), team.leader],
                [t('resource.dutyPhone'), team.dutyPhone],
                [t('resource.carried'), team.equipmentCarried.join('；')],
                [
                  t('resource.filing'),
                  team.filing && (
                    <>
                      {team.filing.number} {team.filing.expired && <Tag tone="red">{t('resource.filingExpired')}</Tag>}
                    </>
                  ),
                ],
                [t('resource.position'), coordinates(team.position)],
                [t('resource.positionAt'), <Age key="position" at={team.positionAt} />],
                [
                  t('resource.confirmed'),
                  <Confirmed key="confirmed" at={team.confirmedAt} dueAt={team.confirmDueAt} />,
                ],
              ]}
            />
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
