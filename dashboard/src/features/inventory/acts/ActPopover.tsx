import { Popover } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../ui/Button';

interface ActPopoverProps {
  label: string;
  testId: string;
  title: string;
  /** Made anew each time it is opened: a form and its idempotency key live as long as it stands open. */
  children: (close: () => void) => ReactNode;
}

/** An act on a row that needs a few words: a button and its form. Escape closes it and leads back to the button. */
export function ActPopover({ label, testId, title, children }: ActPopoverProps) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const form = (
    <section className="act-form" aria-label={title} onKeyDown={leave}>
      <h3>{title}</h3>
      {open && children(close)}
    </section>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={form}
    >
      {/* The popover puts a class of its own on what it stands at, and the button has its own. */}
      <span>
        <Button data-testid={testId} aria-expanded={open}>
          {label}
        </Button>
      </span>
    </Popover>
  );
}
