/** A container's health check: whether the address that it is given answers 200. */
const [address] = process.argv.slice(2);
const isHealthy = await fetch(address).then(
  (response) => response.ok,
  () => false,
);
process.exit(isHealthy ? 0 : 1);
