import { useState } from 'react';
import { useClient } from 'urql';
import type { ImportCheckQuery, ImportKind } from '../../../generated/graphql';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { type Problem, toProblem } from '../../../lib/problem';
import {
  AddImportRowsDocument,
  ApplyImportDocument,
  ImportCheckDocument,
  StartImportDocument,
  UndoImportDocument,
} from './queries';
import { readTableFile } from './read-file';
import { type TableFile, TableFileError } from './table-file';

export type Check = NonNullable<ImportCheckQuery['resourceImport']>['check'];
interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

export type ImportStep =
  | { at: 'choose' }
  | { at: 'sending'; fileName: string; sent: number; rows: number }
  | { at: 'checked'; fileName: string; id: string; version: number; check: Check }
  | { at: 'applying'; fileName: string; id: string; version: number; check: Check }
  | { at: 'done'; id: string; version: number; counts: Counts }
  | { at: 'undone' };

/** Rows of one request: far below what the gateway takes, and often enough to show progress. */
const BATCH = 250;

export interface Import {
  step: ImportStep;
  fileFault: TableFileError | null;
  problem: Problem | null;
  take: (file: File) => Promise<void>;
  apply: () => Promise<void>;
  undo: () => Promise<void>;
  again: () => void;
}

/** 导入: a file is read here, sent in batches, checked by the service, and written all or not at all. */
export function useImport(kind: ImportKind, onWritten: () => void): Import {
  const client = useClient();
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [fileFault, setFileFault] = useState<TableFileError | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const ok = <Data>({ data, error }: { data?: Data; error?: Parameters<typeof toProblem>[0] }): Data => {
    const refused = toProblem(error);
    if (refused || !data) throw Object.assign(new Error('refused'), { problem: refused });
    return data;
  };
  /** Runs one part; a refusal is shown, and the step stays where `back` says. */
  const part = async (work: () => Promise<void>, back: ImportStep): Promise<void> => {
    setProblem(null);
    setFileFault(null);
    try {
      await work();
    } catch (error) {
      setStep(back);
      if (error instanceof TableFileError) setFileFault(error);
      else if (error instanceof Error && 'problem' in error) setProblem(error.problem as Problem);
      else throw error;
    }
  };

  const send = async (fileName: string, { headers, rows }: TableFile): Promise<string> => {
    setStep({ at: 'sending', fileName, sent: 0, rows: rows.length });
    const start = { idempotencyKey: idempotencyKey(), kind, fileName, headers, rows: rows.length };
    const { id } = ok(await client.mutation(StartImportDocument, { input: start })).startImport;
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      ok(await client.mutation(AddImportRowsDocument, { input: { id, rows: batch } }));
      setStep({ at: 'sending', fileName, sent: from + batch.length, rows: rows.length });
    }
    return id;
  };
  const take = (file: File) =>
    part(
      async () => {
        const id = await send(file.name, await readTableFile(file));
        const answer = ok(await client.query(ImportCheckDocument, { id }, { requestPolicy: 'network-only' }));
        if (!answer.resourceImport) throw Object.assign(new Error('refused'), { problem: null });
        const { version, check } = answer.resourceImport;
        setStep({ at: 'checked', fileName: file.name, id, version, check });
      },
      { at: 'choose' },
    );
  const apply = async (): Promise<void> => {
    if (step.at !== 'checked') return;
    const { id, version } = step;
    setStep({ ...step, at: 'applying' });
    await part(async () => {
      const input = { id, expectedVersion: version };
      const { version: next, ...counts } = ok(await client.mutation(ApplyImportDocument, { input })).applyImport;
      setStep({ at: 'done', id, version: next, counts });
      onWritten();
    }, step);
  };
  const undo = async (): Promise<void> => {
    if (step.at !== 'done') return;
    const { id, version } = step;
    await part(async () => {
      ok(await client.mutation(UndoImportDocument, { input: { id, expectedVersion: version } }));
      setStep({ at: 'undone' });
      onWritten();
    }, step);
  };
  return { step, fileFault, problem, take, apply, undo, again: () => setStep({ at: 'choose' }) };
}
