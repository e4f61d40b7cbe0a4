/** `equipment.code` and `team.base.longitude` name fields of the form; what the form does not have is told above it. */
export function fieldPath(field: string | null, known: readonly string[]): string[] | null {
  const [, first, second] = (field ?? '').split('.');
  if (first === undefined) return null;
  if (first === 'base' || first === 'position') return ['position', second ?? 'longitude'];
  return known.includes(first) ? [first] : null;
}
