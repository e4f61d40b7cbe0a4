import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessMemory {
  name: string;
  rssMb: number;
  /** Pages that several processes share, counted in shares. */
  pssMb: number | null;
}

export interface Memory {
  processes: ProcessMemory[];
  rssMb: number;
  pssMb: number | null;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
};

/** In `stat`, after the program's name in brackets: the state and the parent. */
const parentOf = (pid: number): number => Number(/\) \S (\d+) /.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);

function familyOf(pid: number): number[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  const parents = new Map(all.map((child) => [child, parentOf(child)]));
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

const ROLES: [RegExp, string][] = [
  [/embedded\/dist\/main/, 'embedded database'],
  [/desk\/dist\/main/, 'desk: gateway and services'],
  [/bootstrap\/start/, 'bootstrap'],
];

const roleOf = (pid: number): string => {
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  return ROLES.find(([pattern]) => pattern.test(command))?.[1] ?? command.split(' ').slice(0, 2).join(' ');
};

const megabytes = (text: string, name: string): number | null => {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
};

const sum = (values: (number | null)[]): number | null =>
  values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Memory of a process and of all that it started. Linux only: elsewhere nothing is found. */
export function memoryOf(pid: number): Memory {
  if (process.platform !== 'linux') return { processes: [], rssMb: 0, pssMb: null };
  const processes = familyOf(pid).map((member) => ({
    name: roleOf(member),
    rssMb: megabytes(read(`/proc/${member}/status`), 'VmRSS') ?? 0,
    pssMb: megabytes(read(`/proc/${member}/smaps_rollup`), 'Pss'),
  }));
  return {
    processes,
    rssMb: sum(processes.map(({ rssMb }) => rssMb)) ?? 0,
    pssMb: sum(processes.map(({ pssMb }) => pssMb)),
  };
}
