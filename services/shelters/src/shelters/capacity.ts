import { badInput, OutpostError } from '@outpost/shared/errors';

export interface CapacityGiven {
  capacity?: number | null | undefined;
  areaSquareMetres?: number | null | undefined;
  /** Square metres a person, as the record states it. No table of a standard is applied: none is at hand. */
  areaPerPerson?: number | null | undefined;
}

/** How many people a shelter holds: the number given, or else its area divided by the area a person. */
export function capacityOf({ capacity, areaSquareMetres, areaPerPerson }: CapacityGiven, field: string): number {
  if (capacity != null) return capacity;
  if (areaSquareMetres == null || areaPerPerson == null) {
    throw badInput(field, {
      zh: '应填写容量，或同时填写有效面积和人均面积',
      en: 'give the capacity, or both the area and the area per person',
    });
  }
  const people = Math.floor(areaSquareMetres / areaPerPerson);
  if (people >= 1) return people;
  throw badInput(field, {
    zh: `有效面积 ${areaSquareMetres} 平方米按人均 ${areaPerPerson} 平方米计算，容不下一个人`,
    en: `an area of ${areaSquareMetres} m² at ${areaPerPerson} m² per person holds nobody`,
  });
}

/** Refuses to lower a capacity below the people who are inside: they leave first. */
export function requireRoomForThoseInside(
  current: { capacity: number; occupancy: number },
  capacity: number,
  field = 'capacity',
): void {
  if (capacity >= current.occupancy || capacity >= current.capacity) return;
  throw new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: `${field}：场所内现有 ${current.occupancy} 人，容量不能降到 ${capacity} 人，请先转移人员`,
      en: `${field}: ${current.occupancy} people are inside; move people out before the capacity is lowered to ${capacity}`,
    },
    { field, occupancy: current.occupancy },
  );
}
