/** Whether a person should look at a record again: nobody has confirmed it in the time that its kind allows. */
export const isStale = (confirmDueAt: string, now: number): boolean => Date.parse(confirmDueAt) < now;
