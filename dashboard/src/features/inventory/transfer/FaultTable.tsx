import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Check } from './useImport';

type Fault = Check['faults'][number];

/** Every bad row and column, in the order of the file. */
export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation();
  return (
    <div data-testid="import-faults">
      <Table<Fault>
        size="small"
        pagination={false}
        virtual
        scroll={{ x: 560, y: 320 }}
        rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
        dataSource={[...faults]}
        columns={[
          { title: t('transfer.line'), dataIndex: 'line', width: 70 },
          {
            title: t('transfer.column'),
            dataIndex: 'column',
            width: 130,
            render: (column) => column || t('transfer.wholeRow'),
          },
          { title: t('transfer.fault'), dataIndex: 'message' },
        ]}
      />
    </div>
  );
}
