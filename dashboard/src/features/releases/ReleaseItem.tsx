import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseRowFragment, Severity } from '../../generated/graphql';
import { named } from '../../lib/named';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Tag, type Tone } from '../../ui/Tag';
import { useMay } from '../incidents/use-may';
import { ApproveRelease } from './ApproveRelease';
import { PublishRelease } from './PublishRelease';
import { RefuseRelease } from './RefuseRelease';
import { WriteRelease } from './WriteRelease';

const TONE: Readonly<Record<ReleaseRowFragment['state'], Tone>> = {
  DRAFT: 'orange',
  APPROVED: 'accent',
  PUBLISHED: 'good',
  REJECTED: 'red',
  WITHDRAWN: 'muted',
};

type ReleaseAct = 'edit' | 'approve' | 'reject' | 'publish' | 'withdraw' | 'correct';

interface ReleaseItemProps {
  release: ReleaseRowFragment;
  incidentId: string;
  severity: Severity;
  changeable: boolean;
}

/** One release: its words, who approved it or has to, where it was published; its next steps open in place. */
export function ReleaseItem({ release, incidentId, severity, changeable }: ReleaseItemProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const may = useMay();
  const now = useNow(60_000);
  const [act, setAct] = useState<ReleaseAct | null>(null);
  const close = () => setAct(null);
  const { state, nextStates, title, code, text, corrects, authority, approverUnit, approvedAt, publishedAt } = release;
  const waits = state === 'DRAFT' || state === 'REJECTED';
  const acts: [ReleaseAct, boolean][] = [
    ['publish', nextStates.includes('PUBLISHED') && may('release:publish')],
    ['approve', nextStates.includes('APPROVED') && may('release:approve')],
    ['reject', nextStates.includes('REJECTED') && may('release:approve')],
    ['edit', nextStates.includes('DRAFT') && may('release:draft')],
    ['withdraw', nextStates.includes('WITHDRAWN') && may('release:draft')],
    ['correct', state === 'PUBLISHED' && may('release:draft')],
  ];
  return (
    <li className="release" data-testid="release" data-state={state}>
      <p className="task-line">
        <Tag tone={TONE[state]}>{t(`term.releaseState.${state}`)}</Tag>
        <strong className="task-title">{title}</strong>
      </p>
      <p className="task-detail">
        <span>{code}</span>
        {corrects && <span>{t('release.corrects', { code: corrects.code })}</span>}
        {release.sensitive && <Tag tone="orange">{t('release.sensitiveShort')}</Tag>}
        <span>
          {release.draftedBy} {shortTime(release.createdAt, now, language)}
        </span>
      </p>
      <p className="document-text">{text}</p>
      {waits && authority && (
        <p className="task-detail" title={authority.text}>
          {t('release.approver', {
            units: authority.approvers.map((unit) => named(unit, language)).join(t('deed.or')),
          })}
        </p>
      )}
      {release.rejection && <p className="task-detail tone-red">{release.rejection}</p>}
      {approverUnit && approvedAt && (
        <p className="task-detail" title={fullTime(approvedAt, language)}>
          {t('release.approved', {
            unit: named(approverUnit, language),
            person: release.approverPerson ?? '',
            at: shortTime(approvedAt, now, language),
            document: release.approvalDocument ?? '',
          })}
        </p>
      )}
      {publishedAt && (
        <p className="task-detail tone-good" title={fullTime(publishedAt, language)}>
          {t('release.published', {
            by: release.publishedBy ?? '',
            at: shortTime(publishedAt, now, language),
            channels: release.channels.join(language === 'zh-CN' ? '、' : ', '),
          })}
        </p>
      )}
      {changeable && act === null && (
        <p className="release-acts">
          {acts.map(
            ([name, allowed]) =>
              allowed && (
                <Button
                  key={name}
                  look={name === 'publish' || name === 'approve' ? 'primary' : 'quiet'}
                  data-testid={`release-${name}`}
                  onClick={() => setAct(name)}
                >
                  {t(`term.releaseAct.${name}`)}
                </Button>
              ),
          )}
        </p>
      )}
      {act === 'edit' && <WriteRelease incidentId={incidentId} severity={severity} release={release} onDone={close} />}
      {act === 'correct' && (
        <WriteRelease incidentId={incidentId} severity={severity} corrects={release} onDone={close} />
      )}
      {act === 'approve' && <ApproveRelease release={release} onDone={close} />}
      {act === 'publish' && <PublishRelease release={release} onDone={close} />}
      {(act === 'reject' || act === 'withdraw') && <RefuseRelease release={release} how={act} onDone={close} />}
    </li>
  );
}
