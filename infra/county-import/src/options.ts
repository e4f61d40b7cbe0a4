import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLayerName, LAYERS, type LayerName } from '@outpost/incidents/map-layers/layer-rules';
import { Datum } from '@outpost/shared/geo/position';
import { CannotRun } from './language.ts';

export interface ImportOptions {
  file: string;
  layer: LayerName;
  datum: Datum;
  source: string | undefined;
  licence: string | undefined;
  accuracyMetres: number | undefined;
  fields: { name: string | undefined; code: string | undefined; people: string | undefined };
  county: string | undefined;
  url: string;
  /** The API key that it is sent with; a check needs none. */
  key: string | undefined;
  check: boolean;
}

const DATUMS = [Datum.WGS84, Datum.CGCS2000, Datum.GCJ02] as const;
const layers = Object.keys(LAYERS).join('|');

export const USAGE = {
  zh: `用法：pnpm county:import <文件> --layer <图层> --datum <坐标系> [选项]

  文件            .geojson、.json、.shp（旁有 .dbf、.prj、.cpg）或装有它们的 .zip
  --layer         ${layers}
  --datum         ${DATUMS.join('|')}，必须写明：不知坐标系的数据不能入图
  --source        数据来源，标注在图上；缺省为文件名
  --licence       使用许可；缺省为“未声明”
  --accuracy      位置精度（米）；居民点必填
  --name-field    名称所在字段；缺省按常用字段名查找
  --code-field    代码所在字段（居民点：12 位村级代码）
  --people-field  人数所在字段（居民点）
  --county        县级行政区划代码；只有一个县域档案时可省
  --url           哨所地址，缺省 http://localhost:4000
  --key           管理员角色的 API 密钥；缺省取环境变量 OUTPOST_KEY
  --check         只检查，不安装
  --language      zh-CN|en-US

退出码：0 完成；1 数据有问题，未作任何更改；2 无法执行`,
  en: `Usage: pnpm county:import <file> --layer <layer> --datum <datum> [options]

  file            .geojson, .json, .shp (with .dbf, .prj, .cpg beside it) or a .zip of these
  --layer         ${layers}
  --datum         ${DATUMS.join('|')}; required: nothing is put on the map without a known datum
  --source        where the data are from, shown on the map; else the file's name
  --licence       under which terms; else "not stated"
  --accuracy      accuracy of the positions in metres; required for settlements
  --name-field    the field that holds the name; else the usual names are tried
  --code-field    the field that holds the code (settlements: the 12-digit village code)
  --people-field  the field that holds the number of people (settlements)
  --county        six-digit adcode; not needed where there is one county profile
  --url           where Outpost runs, http://localhost:4000 unless told
  --key           an API key of the role administrator; else the variable OUTPOST_KEY
  --check         check only, install nothing
  --language      zh-CN|en-US

Exit code: 0 done; 1 the data have faults and nothing was changed; 2 it could not run`,
};

const OPTIONS = {
  layer: { type: 'string' },
  datum: { type: 'string' },
  source: { type: 'string' },
  licence: { type: 'string' },
  accuracy: { type: 'string' },
  'name-field': { type: 'string' },
  'code-field': { type: 'string' },
  'people-field': { type: 'string' },
  county: { type: 'string' },
  url: { type: 'string', default: 'http://localhost:4000' },
  key: { type: 'string' },
  language: { type: 'string' },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    throw new CannotRun({ zh: `无法理解命令：${message}`, en: message });
  }
}

/** The language that was asked for, even when the rest of the command is wrong. */
export function givenLanguage(argv: string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}

/** What the command is asked to do; null when only help is wanted. The first wrong word ends it. */
export function readOptions(argv: string[], env: NodeJS.ProcessEnv): ImportOptions | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (!file || more.length > 0) {
    throw new CannotRun({ zh: '应给出一个文件', en: 'give one file' });
  }
  const { layer = '' } = values;
  if (!isLayerName(layer))
    throw new CannotRun({ zh: `--layer 应为 ${layers}`, en: `--layer must be one of ${layers}` });
  const datum = DATUMS.find((one) => one === values.datum);
  if (!datum) {
    const known = DATUMS.join('|');
    throw new CannotRun({ zh: `--datum 应为 ${known}`, en: `--datum must be one of ${known}` });
  }
  const accuracyMetres = values.accuracy === undefined ? undefined : Number(values.accuracy);
  if (accuracyMetres !== undefined && !(accuracyMetres >= 0.01 && accuracyMetres <= 100_000)) {
    throw new CannotRun({
      zh: '--accuracy 应为 0.01–100000 的米数',
      en: '--accuracy must be metres from 0.01 to 100000',
    });
  }
  if (layer === 'settlements' && accuracyMetres === undefined) {
    throw new CannotRun({
      zh: '居民点须写明位置精度：--accuracy <米>，例如 50',
      en: 'settlements need the accuracy of their positions: --accuracy <metres>, 50 for example',
    });
  }
  if (!URL.canParse(values.url) || !/^https?:/.test(values.url)) {
    throw new CannotRun({ zh: '--url 应为 http(s) 地址', en: '--url must be an http(s) address' });
  }
  const key = values.key ?? env['OUTPOST_KEY'];
  if (!key && !values.check) {
    throw new CannotRun({
      zh: '请用 --key 或环境变量 OUTPOST_KEY 给出 API 密钥（在“管理”页新建；演示密钥在数据目录的 demo-accounts.json 中）',
      en: 'give an API key with --key or OUTPOST_KEY (made on the operations page; a demo’s stand in demo-accounts.json of the data folder)',
    });
  }
  return {
    // pnpm runs scripts in the workspace's root; the file is named from where the person stands.
    file: resolve(env['INIT_CWD'] ?? process.cwd(), file),
    layer,
    datum,
    source: values.source,
    licence: values.licence,
    accuracyMetres,
    fields: { name: values['name-field'], code: values['code-field'], people: values['people-field'] },
    county: values.county,
    url: values.url,
    key,
    check: values.check,
  };
}
