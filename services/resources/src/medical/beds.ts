import { badInput } from '@outpost/shared/errors';

export interface Beds {
  beds: number;
  freeBeds: number;
  intensiveBeds: number;
  freeIntensiveBeds: number;
}

/** No more beds are free than there are, and intensive care is a part of the whole. */
export function requireBeds({ beds, freeBeds, intensiveBeds, freeIntensiveBeds }: Beds, path = ''): void {
  const refuse = (field: string, zh: string, en: string) => badInput(`${path}${field}`, { zh, en });
  if (freeBeds > beds) throw refuse('freeBeds', `空床不能多于床位 ${beds} 张`, `there are only ${beds} beds`);
  if (intensiveBeds > beds)
    throw refuse('intensiveBeds', `重症床位不能多于床位 ${beds} 张`, `there are only ${beds} beds`);
  if (freeIntensiveBeds > intensiveBeds)
    throw refuse(
      'freeIntensiveBeds',
      `空余重症床位不能多于重症床位 ${intensiveBeds} 张`,
      `there are only ${intensiveBeds} beds of intensive care`,
    );
  if (freeIntensiveBeds > freeBeds)
    throw refuse('freeIntensiveBeds', `空余重症床位不能多于空床 ${freeBeds} 张`, `only ${freeBeds} beds are free`);
}
