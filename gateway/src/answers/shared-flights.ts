/**
 * Work under way that others may join: who asks the same while it runs gets the same answer. What is started after
 * `part()` is not joined to what was started before, so that a writer never gets an answer from before the own write.
 */
export class SharedFlights<T> {
  #flights = new Map<string, Promise<T>>();

  join(key: string, start: () => Promise<T>): Promise<T> {
    const flights = this.#flights;
    const known = flights.get(key);
    if (known) return known;
    const flight = start().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  part(): void {
    this.#flights = new Map();
  }
}
