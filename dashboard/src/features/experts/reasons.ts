const REASONS = ['SPECIALITY', 'MEDICAL_NEEDED', 'LOCAL'] as const;

/** The graph gives reasons as text; one that this client does not know yet is shown as "other". */
export const reasonOf = (text: string): (typeof REASONS)[number] | 'OTHER' =>
  REASONS.find((reason) => reason === text) ?? 'OTHER';
