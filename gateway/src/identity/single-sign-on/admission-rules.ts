import { ROLES } from '@outpost/shared/claims';
import { z } from 'zod';
import { holderFault } from '../holder-rule.ts';

/** What a provider says of a person: claims of the ID token, or of its userinfo endpoint. */
export type Profile = Readonly<Record<string, unknown>>;

const id = z.uuid().nullable().default(null);

const rule = z
  .strictObject({
    /** The claim that is looked at; `realm_access.roles` looks into an object. */
    claim: z.string().min(1),
    /** What it must be, or have among its values. */
    value: z.string(),
    role: z.enum(ROLES),
    county: z.string(),
    /** The county, unless a wider one is said. */
    scope: z.string().optional(),
    unitId: id,
    teamId: id,
    expertId: id,
  })
  .transform(({ scope, ...given }) => ({ ...given, scope: scope ?? given.county }))
  .check(({ value, issues }) => {
    const fault = holderFault({ scope: '' }, value);
    if (fault) issues.push({ code: 'custom', input: value, message: fault.message });
  });

/** Who gets an account by what the provider says, and as whom. The first rule that fits holds. */
export type AdmissionRule = z.infer<typeof rule>;

const parsed = z.string().transform((text, { issues }) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    issues.push({ code: 'custom', input: text, message: 'is not JSON' });
    return z.NEVER;
  }
});

/** Rules as JSON: `[{"claim": "groups", "value": "duty", "role": "DUTY_OFFICER", "county": "653130"}]`. */
export const admissionRules = parsed.pipe(z.array(rule));

function claimAt(profile: Profile, path: string): unknown {
  // A claim may have a dot, or be an address, in its own name.
  if (Object.hasOwn(profile, path)) return profile[path];
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? at[name as keyof typeof at] : undefined,
      profile,
    );
}

/** The rule that a person comes under, or null. */
export function ruleFor(profile: Profile, rules: readonly AdmissionRule[]): AdmissionRule | null {
  const fits = ({ claim, value }: AdmissionRule): boolean => {
    const said = claimAt(profile, claim);
    return Array.isArray(said) ? said.includes(value) : said !== undefined && said !== null && String(said) === value;
  };
  return rules.find(fits) ?? null;
}
