import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { distance, minutes } from '../../lib/measure';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { select } from '../../lib/url-state';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { boxOf } from '../../map/geometry';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { DispatchActs } from './DispatchActs';
import { DispatchStateTag } from './DispatchStateTag';
import { DispatchDetailDocument } from './queries';
import { dispatchSymbol } from './symbol';
import { resourceName } from './toFeatures';
import './dispatch.css';

const PrintOrder = lazy(() => import('./PrintOrder'));

export function DispatchPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { fit } = useMapActions();
  const now = useNow(60_000);
  const [printing, setPrinting] = useState(false);
  const [{ data, error, fetching }, again] = useKeptQuery({ query: DispatchDetailDocument, variables: { id } });
  const dispatch = data?.dispatch?.id === id ? data.dispatch : null;
  const resource = dispatch && (dispatch.equipment ?? dispatch.team);
  const symbol = dispatch && dispatchSymbol(dispatch);
  const whole = (): void => {
    if (!dispatch || !resource) return;
    const box = boxOf(
      [resource.position, dispatch.destination].map(({ longitude, latitude }) => [longitude, latitude]),
    );
    if (box) fit(box, 12);
  };
  return (
    <DetailPanel
      title={t('dispatch.title')}
      testId="dispatch-panel"
      found={dispatch !== null}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {dispatch && (
        <>
          <RecordHead
            {...(symbol ? { symbol } : {})}
            name={resourceName(dispatch, language)}
            code={dispatch.code}
            demo={dispatch.demo}
            tags={<DispatchStateTag state={dispatch.dispatchState} />}
          />
          <DispatchActs dispatch={dispatch} />
          <Section
            title={dispatch.incident.title}
            aside={
              <Button look="quiet" icon="locate" aria-label={t('act.locate')} title={t('act.locate')} onClick={whole} />
            }
          >
            <Facts
              facts={[
                [t('dispatch.task'), dispatch.task],
                [
                  t(dispatch.estimate.basis === 'ROUTING' ? 'incident.byRoad' : 'incident.estimate'),
                  `${distance(dispatch.estimate.metres)} · ${t('incident.travel', { minutes: minutes(dispatch.estimate.seconds) })}`,
                ],
                [t('dispatch.requestedBy'), dispatch.requestedBy],
              ]}
            />
            <p className="dispatch-links">
              <Button
                data-testid="dispatch-open-incident"
                onClick={() => select({ kind: 'incident', id: dispatch.incident.id })}
              >
                {t('incident.title')} {dispatch.incident.code}
              </Button>
              <Button data-testid="print-order" onClick={() => setPrinting(true)}>
                {t('paper.printOrder')}
              </Button>
            </p>
          </Section>
          {printing && (
            <Suspense>
              <PrintOrder dispatch={dispatch} onDone={() => setPrinting(false)} />
            </Suspense>
          )}
          <Section title={t('dispatch.steps')} testId="dispatch-steps">
            <ol className="steps">
              {dispatch.steps.map(({ state, at, actorName, note }) => (
                <li key={state + at}>
                  <span>
                    {t(`term.dispatchState.${state}`)} <span className="muted">{actorName}</span>
                  </span>
                  <time dateTime={at} title={fullTime(at, language)} className="muted">
                    {shortTime(at, now, language)}
                  </time>
                  {note && <small>{note}</small>}
                </li>
              ))}
            </ol>
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
