import { Drawer } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import type { Lists, RegisterName } from '../model/register';

export interface AddFormProps {
  lists: Lists;
  onDone: () => void;
}

interface AddRecordProps {
  register: RegisterName;
  form: ComponentType<AddFormProps>;
  lists: Lists;
  onAdded: () => void;
}

export function AddRecord({ register, form: Form, lists, onAdded }: AddRecordProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const title = t(`inventory.add.${register}`);
  return (
    <>
      <Button look="primary" icon="plus" data-testid="record-add" onClick={() => setOpen(true)}>
        {t('inventory.addNew')}
      </Button>
      <Drawer
        title={title}
        open={open}
        onClose={() => setOpen(false)}
        size={460}
        destroyOnHidden
        rootClassName="add-drawer"
      >
        <Form
          lists={lists}
          onDone={() => {
            setOpen(false);
            onAdded();
          }}
        />
      </Drawer>
    </>
  );
}
