export interface InputMeasure {
  /** The longest list. */
  listItems: number;
  /** Values in all, lists and objects among them. */
  inputValues: number;
  inputDepth: number;
}

/** How much is in the variables of an operation. It needs no stack: what comes may be nested a hundred thousand times. */
export function measureInput(variables: Readonly<Record<string, unknown>>): InputMeasure {
  const measure: InputMeasure = { listItems: 0, inputValues: 0, inputDepth: 0 };
  let level: unknown[] = Object.values(variables);
  while (level.length > 0) {
    measure.inputValues += level.length;
    measure.inputDepth += 1;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value)) measure.listItems = Math.max(measure.listItems, value.length);
      for (const part of Object.values(value)) below.push(part);
    }
    level = below;
  }
  return measure;
}
