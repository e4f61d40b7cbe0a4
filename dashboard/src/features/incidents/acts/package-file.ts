const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 and size of an archive package, reckoned here; nothing is sent anywhere. */
export async function weigh(file: Blob): Promise<{ packageSha256: string; packageBytes: number }> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return { packageSha256: hex(digest), packageBytes: file.size };
}
