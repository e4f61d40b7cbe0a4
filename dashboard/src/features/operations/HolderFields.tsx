import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Role } from '../../generated/graphql';
import { SelectField, TextField } from '../../ui/Field';
import { BindingsDocument } from './queries';
import { BINDING_OF, ROLES } from './roles';

export interface HolderDraft {
  name: string;
  role: Role;
  bound: string;
}

interface HolderFieldsProps {
  draft: HolderDraft;
  /** What it acts for already, so that it is named before the lists are here. */
  known?: { id: string; name: string } | null;
  errorOf: (field: string) => string | null;
  onChange: (change: Partial<HolderDraft>) => void;
}

/** The binding of a draft as the graph wants it. */
export function bindingOf({ role, bound }: HolderDraft): { unitId?: string; teamId?: string; expertId?: string } {
  const needed = BINDING_OF[role];
  return needed && bound ? { [needed.binding]: bound } : {};
}

export const lacksBinding = ({ role, bound }: HolderDraft): boolean => Boolean(BINDING_OF[role]?.required && !bound);

/** Name, role, and what the role acts for: the same for a person and for a key. */
export function HolderFields({ draft, known = null, errorOf, onChange }: HolderFieldsProps) {
  const { t } = useTranslation();
  const needed = BINDING_OF[draft.role];
  const [{ data }] = useQuery({ query: BindingsDocument, pause: !needed });
  const choices = { unitId: data?.units, teamId: data?.teams, expertId: data?.experts };
  const listed = needed ? (choices[needed.binding]?.nodes ?? []) : [];
  const missing = known?.id === draft.bound && !listed.some(({ id }) => id === known.id);
  const options = missing ? [known, ...listed] : listed;
  return (
    <>
      <TextField
        label={t('operations.name')}
        maxLength={60}
        value={draft.name}
        error={errorOf('name')}
        onChange={(event) => onChange({ name: event.target.value })}
        data-testid="holder-name"
      />
      <SelectField
        label={t('operations.role')}
        value={draft.role}
        options={ROLES.map((role) => ({ value: role, label: t(`term.role.${role}`) }))}
        onChange={(event) => onChange({ role: event.target.value as Role, bound: '' })}
        data-testid="holder-role"
      />
      {needed && (
        <SelectField
          label={t(`operations.${needed.binding}`)}
          required={needed.required}
          value={draft.bound}
          error={errorOf(needed.binding)}
          placeholder={t('operations.choose')}
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => onChange({ bound: event.target.value })}
          data-testid="holder-bound"
        />
      )}
    </>
  );
}
