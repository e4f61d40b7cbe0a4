import '../../i18n/rest';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import type { Problem } from '../../lib/problem';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { isOver } from '../incidents/over';
import { PartNote } from '../incidents/PartNote';
import { ProblemNotice } from '../incidents/ProblemNotice';
import { useMay } from '../incidents/use-may';
import { FileItem } from './FileItem';
import { AddFileDocument, IncidentFilesDocument } from './queries';
import { MAX_BYTES, sendFile } from './send-file';
import { sha256 } from './sha256';
import './files.css';

/** What a phone's camera and an office give; what a file is, the server finds out by its content. */
const TAKEN = 'image/jpeg,image/png,image/webp,image/heic,.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et';

/** 照片和文件 of an incident: added one after the other, each announced by its hash before it is sent. */
export default function FilesSection({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const input = useRef<HTMLInputElement>(null);
  const [{ data }, again] = useKeptQuery({ query: IncidentFilesDocument, variables: { id: incidentId } });
  const { run, problem } = useAct(AddFileDocument);
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const incident = data?.incident;
  const open = incident ? !isOver(incident.state) : false;

  const add = async (file: File): Promise<boolean> => {
    if (file.size > MAX_BYTES) {
      const message = t('file.tooLarge', { name: file.name });
      setRefused({ code: 'BAD_USER_INPUT', field: null, clause: null, message });
      return false;
    }
    const announced = { incidentId, name: file.name, bytes: file.size, sha256: await sha256(file) };
    const answer = await run({ input: { idempotencyKey: idempotencyKey(), ...announced } });
    if (!answer) return false;
    const told = await sendFile(answer.addAttachment.path, file);
    setRefused(told && { ...told, field: null });
    return told === null;
  };
  const addAll = async (files: readonly File[]): Promise<void> => {
    setRefused(null);
    for (const file of files) {
      setSending(file.name);
      if (!(await add(file))) break;
    }
    setSending(null);
    again({ requestPolicy: 'network-only' });
  };

  return (
    <Section
      title={t('file.title')}
      testId="incident-files"
      aside={
        open &&
        may('attachment:add') && (
          <Button
            look="quiet"
            icon="plus"
            busy={sending !== null}
            data-testid="file-add"
            onClick={() => input.current?.click()}
          >
            {t('file.add')}
          </Button>
        )
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={TAKEN}
        data-testid="file-input"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void addAll(files);
        }}
      />
      {sending && <p className="muted">{t('file.sending', { name: sending })}</p>}
      <ProblemNotice problem={refused ?? problem} shown={[]} />
      <ul className="files">
        {incident?.attachments.map((file) => (
          <FileItem key={file.id} file={file} retirable={open && may('attachment:retire')} />
        ))}
      </ul>
      {incident && <PartNote rows={incident.attachments} empty={t('file.none')} />}
    </Section>
  );
}
