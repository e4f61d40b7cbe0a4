import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Panel';
import { ErrorState, Skeleton } from '../../../ui/states';
import { RecordCost } from '../../costs/RecordCost';
import { DispatchConfirm } from '../../dispatch/DispatchConfirm';
import { DispatchList } from '../../dispatch/DispatchList';
import type { DispatchTarget } from '../../dispatch/target';
import { resourceName } from '../../dispatch/toFeatures';
import { NeedItem } from '../../needs/NeedItem';
import { RaiseNeed } from '../../needs/RaiseNeed';
import { DecideRequisition } from '../../requisitions/DecideRequisition';
import { RequisitionItem } from '../../requisitions/RequisitionItem';
import { isOver } from '../over';
import { PartNote } from '../PartNote';
import { CostsSection } from './CostsSection';
import { MedicalSection } from './MedicalSection';
import { IncidentResourcesDocument } from './queries';
import './resources.css';

type Form = 'need' | 'requisition' | 'cost';

/** 力量与费用: what is wanted and how far it is met, who was sent, what was requisitioned, where the injured go, what it costs. */
export default function ResourcesTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [form, setForm] = useState<Form | null>(null);
  const [target, setTarget] = useState<DispatchTarget | null>(null);
  const [{ data, error }, again] = useKeptQuery({ query: IncidentResourcesDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={6} label={t('state.loading')} />;
  const { needs, dispatches, requisitions, costs, medicalFacilities } = incident;
  const changeable = !isOver(incident.state);
  const close = () => setForm(null);
  const opener = (which: Form, label: string) =>
    changeable &&
    form !== which && (
      <Button look="quiet" icon="plus" data-testid={`${which}-add`} onClick={() => setForm(which)}>
        {label}
      </Button>
    );
  return (
    <div className="resources-tab" data-testid="resources-tab">
      <Section title={t('need.title')} aside={opener('need', t('need.raise'))}>
        {form === 'need' && <RaiseNeed incident={incident} onDone={close} />}
        {target && (
          <DispatchConfirm key={target.id} target={target} incidentId={incident.id} onDone={() => setTarget(null)} />
        )}
        <ul className="needs">
          {needs?.map((need) => (
            <NeedItem key={need.id} need={need} changeable={changeable} onDispatch={setTarget} />
          ))}
        </ul>
        <PartNote rows={needs} empty={t('need.none')} />
      </Section>
      <Section title={t('incident.dispatches')}>
        <DispatchList dispatches={dispatches ?? []} />
        <PartNote rows={dispatches} empty={t('need.noDispatches')} />
      </Section>
      <MedicalSection facilities={medicalFacilities} />
      <Section title={t('requisition.title')} aside={opener('requisition', t('requisition.decide'))}>
        {form === 'requisition' && <DecideRequisition incidentId={incident.id} onDone={close} />}
        <ul className="needs">
          {requisitions?.map((requisition) => (
            <RequisitionItem
              key={requisition.id}
              requisition={requisition}
              incident={incident}
              changeable={changeable}
            />
          ))}
        </ul>
        <PartNote rows={requisitions} empty={t('requisition.none')} />
      </Section>
      <CostsSection
        costs={costs}
        code={incident.code}
        changeable={changeable}
        aside={opener('cost', t('cost.record'))}
        form={
          form === 'cost' && (
            <RecordCost
              incidentId={incident.id}
              dispatches={(dispatches ?? []).map((one) => ({
                id: one.id,
                label: `${one.code} ${resourceName(one, language)}`,
              }))}
              requisitions={(requisitions ?? []).map(({ id, code, item }) => ({ id, label: `${code} ${item}` }))}
              onDone={close}
            />
          )
        }
      />
    </div>
  );
}
