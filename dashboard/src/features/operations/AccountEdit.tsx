import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { Button } from '../../ui/Button';
import { type HolderDraft, HolderFields, lacksBinding } from './HolderFields';
import { type Account, UpdateAccountDocument } from './queries';
import { BINDING_OF } from './roles';

function boundOf({ role, unit, team, expert }: Account): { id: string; name: string } | null {
  const needed = BINDING_OF[role];
  return needed ? ({ unitId: unit, teamId: team, expertId: expert }[needed.binding] ?? null) : null;
}

/** Another name, role or unit of an account. It holds from the next request on, wherever the account is signed in. */
export function AccountEdit({ account, onDone }: { account: Account; onDone: (changed: boolean) => void }) {
  const { t } = useTranslation();
  const known = boundOf(account);
  const [draft, setDraft] = useState<HolderDraft>({
    name: account.name,
    role: account.role,
    bound: known?.id ?? '',
  });
  const { run, busy, problem } = useAct(UpdateAccountDocument);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const needed = BINDING_OF[draft.role];
    // What the role does not act for is taken off; what it may act for stays where the form does not ask for it.
    const bindings = needed
      ? { unitId: null, teamId: null, expertId: null, [needed.binding]: draft.bound || null }
      : {};
    const role = draft.role === account.role ? {} : { role: draft.role };
    const input = { id: account.id, expectedVersion: account.version, name: draft.name, ...role, ...bindings };
    if (await run({ input })) onDone(true);
  };
  return (
    <form className="form ops-form" onSubmit={submit} data-testid="account-edit-form">
      <HolderFields
        draft={draft}
        known={known}
        errorOf={errorOf}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {problem && !problem.field && <p className="door-refusal">{problem.message}</p>}
      <div className="ops-buttons">
        <Button onClick={() => onDone(false)}>{t('account.cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={!draft.name.trim() || lacksBinding(draft)}
          data-testid="account-save"
        >
          {t('operations.save')}
        </Button>
      </div>
    </form>
  );
}
