import type { Text } from '@outpost/shared/errors';
import { Datum } from '@outpost/shared/geo/position';

type System = { kind: 'degrees'; datum: Datum } | { kind: 'projected' } | { kind: 'other' };

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The names under which ESRI, OGC and the surveying standard write the two datums that are known here. */
const DATUM_NAMES: readonly [RegExp, Datum][] = [
  [/^d?wgs(19)?84|^worldgeodeticsystem1984/, Datum.WGS84],
  [/^d?(china2000|cgcs2000)|^china(geodeticcoordinatesystem)?2000/, Datum.CGCS2000],
];

const EPSG: Readonly<Record<string, System>> = {
  4326: { kind: 'degrees', datum: Datum.WGS84 },
  CRS84: { kind: 'degrees', datum: Datum.WGS84 },
  4490: { kind: 'degrees', datum: Datum.CGCS2000 },
};
/** Beijing 1954 and Xi'an 1980: degrees, but of another datum, some 100 m away. */
const OTHER_DEGREES = new Set(['4214', '4610']);

/** What a `.prj` (well-known text) or the `crs` of an old GeoJSON file says. */
function systemOf(written: string): System {
  const text = written.trim();
  if (/^(PROJCS|PROJCRS|PROJECTEDCRS)\b/i.test(text)) return { kind: 'projected' };
  const code = /(?:EPSG:[\d.]*:?|CRS:?)(CRS84|\d{4,5}|84)$/i.exec(text)?.[1]?.toUpperCase();
  if (code) return EPSG[code === '84' ? 'CRS84' : code] ?? { kind: OTHER_DEGREES.has(code) ? 'other' : 'projected' };
  const name = letters(/(?:DATUM|TRF|ENSEMBLE)\s*\[\s*"([^"]+)"/i.exec(text)?.[1] ?? '');
  const datum = DATUM_NAMES.find(([pattern]) => pattern.test(name))?.[1];
  return datum ? { kind: 'degrees', datum } : { kind: 'other' };
}

const shown = (written: string): string => /"([^"]+)"/.exec(written)?.[1] ?? written.trim().slice(0, 60);

/** What is wrong between the coordinate system that a file names and the one that the command names, if anything. */
export function systemFault(written: string | null, datum: Datum): Text | null {
  if (written === null) return null;
  const system = systemOf(written);
  const name = shown(written);
  if (system.kind === 'projected') {
    return {
      zh: `文件用的是投影坐标系 ${name}，请先转换为经纬度（CGCS2000 或 WGS 84）再导入`,
      en: `the file is in the projected system ${name}; convert it to degrees (CGCS2000 or WGS 84) first`,
    };
  }
  if (system.kind === 'other') {
    return {
      zh: `文件的坐标系 ${name} 不受支持，请先转换为 CGCS2000 或 WGS 84 经纬度`,
      en: `the file's system ${name} is not supported; convert it to degrees of CGCS2000 or WGS 84 first`,
    };
  }
  if (system.datum === datum) return null;
  const gcj = datum === Datum.GCJ02;
  return {
    zh: `文件写明坐标系为 ${name}，与 --datum ${datum} 不符${gcj ? '；如确知坐标经 GCJ-02 加偏，请移走 .prj 或 crs 后再试' : `，应为 --datum ${system.datum}`}`,
    en: `the file says ${name}, which contradicts --datum ${datum}${gcj ? '; if you know the coordinates to be GCJ-02, take the .prj or crs away' : `; use --datum ${system.datum}`}`,
  };
}
