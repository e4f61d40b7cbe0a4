/** A key that a form keeps from its opening to its success. Works on plain HTTP too, where randomUUID does not. */
export function idempotencyKey(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
