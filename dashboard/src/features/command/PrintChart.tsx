import { useTranslation } from 'react-i18next';
import type { IncidentCommandQuery } from '../../generated/graphql';
import { listed, named } from '../../lib/named';
import { fullTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { PrintSheet } from '../../ui/PrintSheet';
import { type Branch, treeOf } from './chart';
import './print-chart.css';

type Incident = NonNullable<IncidentCommandQuery['incident']>;
type Post = Incident['command']['posts'][number];

/** The chart of command on one sheet, bodies as boxes under each other. */
export default function PrintChart({ incident, onDone }: { incident: Incident; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const { title, code, command } = incident;
  return (
    <PrintSheet layout="chart" onDone={onDone}>
      <h1>{t('command.chartTitle')}</h1>
      <p className="print-sub">
        {title} · {code} · {t(`term.commandAuthority.${command.authority}`)} ·{' '}
        {fullTime(new Date(now).toISOString(), language)}
      </p>
      <div className="org">
        {treeOf(command.posts).map((branch) => (
          <Body key={branch.post.id} branch={branch} />
        ))}
      </div>
    </PrintSheet>
  );
}

function Body({ branch: { post, under } }: { branch: Branch<Post> }) {
  const { language } = usePreferences();
  const groups = under.filter(({ post: { kind } }) => kind === 'WORK_GROUP');
  const bodies = under.filter(({ post: { kind } }) => kind !== 'WORK_GROUP');
  return (
    <section className="org-branch">
      <div className={`org-box org-${post.kind.toLowerCase()}`}>
        <h2>{language === 'zh-CN' ? post.name : post.nameEn}</h2>
        {post.kind === 'MEMBER_UNITS' ? <Members post={post} /> : <Seats post={post} />}
      </div>
      {bodies.length > 0 && (
        <div className="org-row">
          {bodies.map((branch) => (
            <Body key={branch.post.id} branch={branch} />
          ))}
        </div>
      )}
      {groups.length > 0 && (
        <div className="org-groups">
          {groups.map((branch) => (
            <Body key={branch.post.id} branch={branch} />
          ))}
        </div>
      )}
    </section>
  );
}

function Seats({ post }: { post: Post }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const zh = language === 'zh-CN';
  return (
    <ul>
      {post.seats.map(({ id, title, titleEn, person, heldBy, heldByEn, phone, unit }) => (
        <li key={id}>
          <span>{zh ? title : titleEn}</span>{' '}
          <b>{person ?? (zh ? heldBy : (heldByEn ?? heldBy)) ?? t('command.vacant')}</b>
          {person && unit && ` ${named(unit, language)}`}
          {phone && ` ${phone}`}
        </li>
      ))}
    </ul>
  );
}

/** Seventeen units in a row of names: nobody reads a table of them on a chart. */
function Members({ post }: { post: Post }) {
  const { language } = usePreferences();
  const names = post.seats.map(({ unit, heldBy }) => (unit ? named(unit, language) : (heldBy ?? '')));
  return <p>{listed(names, language)}</p>;
}
