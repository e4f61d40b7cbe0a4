import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { WarningCoreFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { Notice } from '../../ui/states';
import { WarningDetailDocument } from './queries';

type Versioned = { id: string | number; expectedVersion: number };

/** An act on a warning as its form showed it; when someone else was faster, the newest is read in and said so. */
export function useWarningAct<Data, Input extends Versioned>(
  document: TypedDocumentNode<Data, { input: Input }>,
  warning: WarningCoreFragment,
  done: () => void,
) {
  const { t } = useTranslation();
  const client = useClient();
  const { run, busy, problem } = useAct(document);
  const [version, setVersion] = useState(warning.version);
  const overtaken = problem?.code === 'CONFLICT';
  const send = async (input: Omit<Input, keyof Versioned>): Promise<void> => {
    if (await run({ input: { ...input, id: warning.id, expectedVersion: version } as Input })) return done();
    const { data } = await client.query(WarningDetailDocument, { id: warning.id }, { requestPolicy: 'network-only' });
    if (data?.warning) setVersion(data.warning.version);
  };
  const notice: ReactNode = overtaken && (
    <div data-testid="conflict">
      <Notice tone="warn" title={t('conflict.title')}>
        {t('conflict.body', { seen: warning.version })}
      </Notice>
    </div>
  );
  return { send, busy, problem: overtaken ? null : problem, notice };
}
