import { Drawer, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../generated/graphql';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/icons';
import { Notice } from '../../../ui/states';
import { FaultTable } from './FaultTable';
import { TemplateLinks } from './TemplateLinks';
import { MAX_ROWS } from './table-file';
import { type Import, useImport } from './useImport';
import './transfer.css';

/** 导入清册: choose a file, see what it would do and what is wrong with it, write all of it, take it back. */
export function ImportDrawer({ kind, title, onWritten }: { kind: ImportKind; title: string; onWritten: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button data-testid="import-open" onClick={() => setOpen(true)}>
        {t('transfer.import')}
      </Button>
      <Drawer
        title={t('transfer.importTitle', { register: title })}
        open={open}
        onClose={() => setOpen(false)}
        size={640}
        destroyOnHidden
        rootClassName="add-drawer"
      >
        <ImportSteps kind={kind} onWritten={onWritten} onClose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function ImportSteps({ kind, onWritten, onClose }: { kind: ImportKind; onWritten: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const work = useImport(kind, onWritten);
  const { step, fileFault, problem } = work;
  return (
    <div className="import" data-testid="import-drawer" data-step={step.at}>
      {fileFault && (
        <Notice tone="bad" title={t('transfer.notTaken')}>
          {t(`transfer.fileFault.${fileFault.fault}`, { detail: fileFault.detail, max: MAX_ROWS })}
        </Notice>
      )}
      {problem && (
        <Notice tone="bad" title={t('transfer.refused')}>
          {problem.code === 'NETWORK' ? t('problem.network') : problem.message}
        </Notice>
      )}
      {step.at === 'choose' && <ChooseFile kind={kind} work={work} />}
      {step.at === 'sending' && (
        <div className="import-progress" role="status">
          <p>{t('transfer.sending', { file: step.fileName, sent: step.sent, rows: step.rows })}</p>
          <Progress percent={Math.round((100 * step.sent) / step.rows)} showInfo={false} />
        </div>
      )}
      {(step.at === 'checked' || step.at === 'applying') && <Checked work={work} />}
      {step.at === 'done' && (
        <>
          <Notice title={t('transfer.done')}>{t('transfer.counts', { ...step.counts })}</Notice>
          <div className="act-buttons">
            <Button look="danger" data-testid="import-undo" onClick={() => void work.undo()}>
              {t('transfer.undo')}
            </Button>
            <Button look="primary" data-testid="import-close" onClick={onClose}>
              {t('transfer.close')}
            </Button>
          </div>
        </>
      )}
      {step.at === 'undone' && (
        <>
          <Notice title={t('transfer.undone')}>{t('transfer.undoneHint')}</Notice>
          <div className="act-buttons">
            <Button onClick={work.again}>{t('transfer.another')}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function ChooseFile({ kind, work }: { kind: ImportKind; work: Import }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">{t('transfer.hint', { max: MAX_ROWS })}</p>
      <label className="import-file">
        <Icon name="tables" size={20} />
        <span>{t('transfer.choose')}</span>
        <small>XLSX · CSV</small>
        <input
          type="file"
          accept=".xlsx,.csv"
          data-testid="import-file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again when it has been mended.
            target.value = '';
            if (file) void work.take(file);
          }}
        />
      </label>
      <TemplateLinks kind={kind} />
    </>
  );
}

function Checked({ work }: { work: Import }) {
  const { t } = useTranslation();
  const { step } = work;
  if (step.at !== 'checked' && step.at !== 'applying') return null;
  const { check } = step;
  const nothing = check.created + check.updated === 0;
  return (
    <>
      <p className="import-file-name">{step.fileName}</p>
      <p data-testid="import-counts">{t('transfer.would', { ...check })}</p>
      {check.faultCount > 0 ? (
        <>
          <Notice tone="bad" title={t('transfer.faults', { count: check.faultCount })}>
            {t('transfer.faultsHint')}
          </Notice>
          <FaultTable faults={check.faults} />
        </>
      ) : (
        nothing && <Notice>{t('transfer.nothing')}</Notice>
      )}
      <div className="act-buttons">
        <Button data-testid="import-again" onClick={work.again}>
          {t('transfer.another')}
        </Button>
        <Button
          look="primary"
          busy={step.at === 'applying'}
          disabled={check.faultCount > 0 || nothing}
          data-testid="import-apply"
          onClick={() => void work.apply()}
        >
          {t('transfer.apply')}
        </Button>
      </div>
    </>
  );
}
