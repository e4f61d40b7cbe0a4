import type { z } from 'zod';
import type { categoriesShape, IncidentCategory } from '../lead-unit/category.ts';

/** Days in which a change of casualties grades anew: 30, for road traffic and fire 7 (Order 493, article 13). */
export function regradeWindowDays(categories: z.infer<typeof categoriesShape>, category: IncidentCategory): number {
  const row = categories.find((one) => one.category === category);
  if (!row) throw new Error(`the profile's categories do not have ${category}`);
  return row.severityWindowDays;
}
