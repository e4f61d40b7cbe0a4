import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationRowFragment, ConsultationState } from '../../generated/graphql';
import { shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { useCounty } from '../../map/queries';
import { Button } from '../../ui/Button';
import { Tag, type Tone } from '../../ui/Tag';
import { useMay } from '../incidents/use-may';
import { StepForm } from './StepForm';

const TONE: Readonly<Record<ConsultationState, Tone>> = {
  REQUESTED: 'orange',
  ACCEPTED: 'accent',
  DECLINED: 'muted',
  ADVISED: 'good',
  CLOSED: 'muted',
  CANCELLED: 'muted',
};

/** Whose each step is. */
const ACTION: Readonly<Partial<Record<ConsultationState, string>>> = {
  ACCEPTED: 'consultation:answer',
  ADVISED: 'consultation:answer',
  DECLINED: 'consultation:answer',
  CLOSED: 'consultation:request',
  CANCELLED: 'consultation:request',
};

interface ConsultationItemProps {
  consultation: ConsultationRowFragment;
  /** Of whom, or about what: the other end of the consultation than the page it stands on. */
  title: ReactNode;
  phone?: string | null;
  changeable: boolean;
}

/** One question: to whom, how far, and the advice; its next steps open in place. */
export function ConsultationItem({ consultation, title, phone, changeable }: ConsultationItemProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const may = useMay();
  const [{ data: own }] = useCounty();
  // An expert answers what the expert was asked, and nothing else.
  const anothers = own?.viewer.expertId && own.viewer.expertId !== consultation.expert?.id;
  const [step, setStep] = useState<ConsultationState | null>(null);
  const { state, code, question, advice, requestedBy, requestedAt, steps, nextStates } = consultation;
  const mine = changeable && !anothers ? nextStates.filter((to) => may(ACTION[to] ?? '')) : [];
  return (
    <li className="consultation" data-testid="consultation" data-state={state}>
      <p className="task-line">
        <Tag tone={TONE[state]}>{t(`term.consultationState.${state}`)}</Tag>
        <strong className="task-title">{title}</strong>
      </p>
      <p className="consultation-question">{question}</p>
      <p className="task-detail">
        <span>{code}</span>
        <span>
          {requestedBy} {shortTime(requestedAt, now, language)}
        </span>
        {phone && (
          <a className="seat-phone" href={`tel:${phone}`}>
            {phone}
          </a>
        )}
      </p>
      {advice && (
        <blockquote className="consultation-advice" data-testid="consultation-said">
          {advice}
        </blockquote>
      )}
      {steps.length > 1 && (
        <ul className="timeline">
          {steps.slice(1).map((one) => (
            <li key={one.at + one.state}>
              <time dateTime={one.at}>{shortTime(one.at, now, language)}</time>
              <span>
                {t(`term.consultationState.${one.state}`)}{' '}
                <span className="muted">
                  {one.actorName} {one.note}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {step ? (
        <StepForm consultation={consultation} to={step} onDone={() => setStep(null)} />
      ) : (
        mine.length > 0 && (
          <p className="consultation-acts">
            {mine.map((to) => (
              <Button
                key={to}
                look={to === 'ADVISED' || to === 'CLOSED' ? 'plain' : 'quiet'}
                data-testid={`consultation-to-${to}`}
                onClick={() => setStep(to)}
              >
                {to === 'ADVISED' && state === 'ADVISED' ? t('consultation.again') : t(`term.consultationAct.${to}`)}
              </Button>
            ))}
          </p>
        )
      )}
    </li>
  );
}
