import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ImportKind } from '../../../generated/graphql';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { toCsv, toXlsx } from './export-rows';
import { ImportTemplateDocument } from './queries';
import { saveFile } from './save-file';

/** 模板: the columns of a register with an example, in the reader's language; either language can be imported. */
export function TemplateLinks({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data }] = useQuery({ query: ImportTemplateDocument, variables: { kind } });
  const columns = data?.importTemplate ?? [];
  const table = {
    titles: columns.map(({ zh, en }) => (language === 'zh-CN' ? zh : en)),
    rows: [columns.map(({ example }) => example)],
  };
  const name = `${t('transfer.template')}-${t(`transfer.kind.${kind}`)}`;
  const required = columns.filter((column) => column.required);
  return (
    <section className="import-template">
      <div className="act-buttons">
        <Button
          disabled={columns.length === 0}
          data-testid="template-xlsx"
          onClick={async () => saveFile(`${name}.xlsx`, await toXlsx(table, name))}
        >
          {t('transfer.templateXlsx')}
        </Button>
        <Button
          disabled={columns.length === 0}
          onClick={() => saveFile(`${name}.csv`, new Blob([toCsv(table)], { type: 'text/csv' }))}
        >
          {t('transfer.templateCsv')}
        </Button>
      </div>
      {columns.length > 0 && (
        <p className="muted">
          {t('transfer.required', {
            columns: required
              .map(({ zh, en }) => (language === 'zh-CN' ? zh : en))
              .join(language === 'zh-CN' ? '、' : ', '),
          })}
        </p>
      )}
    </section>
  );
}
