import { useTranslation } from 'react-i18next';
import type { Check } from './useImport';

/** Every bad row and column, in the order of the file. */
export function FaultTable({ faults }: { faults: Check['faults'] }) {
  const { t } = useTranslation();
  return (
    <div className="import-faults" data-testid="import-faults">
      <table>
        <thead>
          <tr>
            <th>{t('transfer.line')}</th>
            <th>{t('transfer.column')}</th>
            <th>{t('transfer.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, message }) => (
            <tr key={`${line} ${column} ${message}`}>
              <td>{line}</td>
              <td>{column || t('transfer.wholeRow')}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
