import { Drawer, Popover } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../ui/Button';
import { usePhone } from '../../../ui/use-phone';

interface ActPopoverProps {
  label: string;
  testId: string;
  title: string;
  /** An act that is seldom wanted. */
  quiet?: boolean;
  /** Made anew each time it is opened: a form and its idempotency key live as long as it stands open. */
  children: (close: () => void) => ReactNode;
}

/** An act on a row that needs a few words: a button and its form, on a phone from below. Escape closes it and leads back to the button. */
export function ActPopover({ label, testId, title, quiet = false, children }: ActPopoverProps) {
  const narrow = usePhone();
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
  const button = (
    <Button
      {...(quiet && { look: 'quiet' as const })}
      data-testid={testId}
      aria-expanded={open}
      onClick={() => narrow && setOpen(true)}
    >
      {label}
    </Button>
  );
  if (narrow)
    return (
      <>
        {button}
        <Drawer
          open={open}
          onClose={close}
          placement="bottom"
          size="auto"
          closable={false}
          destroyOnHidden
          rootClassName="act-drawer"
        >
          {form}
        </Drawer>
      </>
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
      <span>{button}</span>
    </Popover>
  );
}
