import { LIMIT_KB, measure } from './bundle.ts';

const { scripts, kB } = measure(new URL('../dist/', import.meta.url));
for (const script of scripts) console.log(`${script.kB.toFixed(1).padStart(7)} kB gzip  ${script.file}`);
console.log(`${kB.toFixed(1).padStart(7)} kB gzip  initial JavaScript, of ${LIMIT_KB} allowed`);
const antd = scripts.filter((script) => script.antd);
for (const { file } of antd) console.error(`${file} carries antd, which must be loaded lazily`);
if (kB > LIMIT_KB || antd.length > 0) process.exitCode = 1;
