import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@outpost/shared/localise-errors';
import { type CountyProfile, loadProfiles } from '@outpost/shared/profile';
import { type CheckedFile, checkFile } from './check-file.ts';
import { CannotRun, inLanguage, languageOf } from './language.ts';
import { givenLanguage, type ImportOptions, readOptions, USAGE } from './options.ts';
import { printFaults } from './report.ts';
import { type Answer, newKey, send } from './send.ts';

/** The outer world of the command. */
export interface Surroundings {
  fetch: typeof fetch;
  print: (line: string) => void;
  complain: (line: string) => void;
}

const COUNTIES = fileURLToPath(new URL('../../county/', import.meta.url));

const INSTALL = `mutation ($input: InstallMapLayerInput!) { installMapLayer(input: $input) { layer name version } }`;
const IMPORT = `mutation ($input: ImportSettlementsInput!) { importSettlements(input: $input) { created updated } }`;

function profileFor(county: string | undefined): CountyProfile {
  const profiles = loadProfiles(COUNTIES);
  const [only, ...more] = profiles.values();
  const profile = county === undefined && more.length === 0 ? only : profiles.get(county ?? '');
  if (profile) return profile;
  const known = [...profiles.keys()].join(', ');
  throw new CannotRun({ zh: `请用 --county 指明县：${known}`, en: `name the county with --county: ${known}` });
}

type Done = { installMapLayer: { name: string; version: number } } & {
  importSettlements: { created: number; updated: number };
};

function install(
  options: ImportOptions,
  checked: CheckedFile,
  language: Language,
  post: typeof fetch,
): Promise<Answer<Done>> {
  const { layer, datum, accuracyMetres } = options;
  const source = options.source ?? basename(options.file);
  const common = { idempotencyKey: newKey(), datum, source, ...(accuracyMetres !== undefined && { accuracyMetres }) };
  if (layer === 'settlements') return send(post, options, language, IMPORT, { ...common, rows: checked.rows });
  return send(post, options, language, INSTALL, {
    ...common,
    layer,
    licence: options.licence ?? '未声明 / not stated',
    features: { type: 'FeatureCollection', features: checked.features },
  });
}

async function importFile(options: ImportOptions, language: Language, { fetch: post, print, complain }: Surroundings) {
  const say = (zh: string, en: string) => print(inLanguage({ zh, en }, language));
  const checked = await checkFile(options, profileFor(options.county));
  const count = checked.features.length;
  if (printFaults(checked.fileFaults, checked.faults, language, complain)) return 1;
  if (options.check) {
    say(`${count} 个要素，未发现问题（未安装）`, `${count} feature(s), no fault found (nothing installed)`);
    return 0;
  }
  const answer = await install(options, checked, language, post);
  if ('refusal' in answer) {
    complain(answer.refusal);
    printFaults([], answer.faults, language, complain);
    return 1;
  }
  const { installMapLayer: layer, importSettlements: settlements } = answer.data;
  if (settlements) {
    const { created, updated } = settlements;
    say(`居民点已导入：新增 ${created}，更新 ${updated}`, `settlements imported: ${created} new, ${updated} updated`);
  } else {
    say(
      `图层“${layer.name}”已安装：第 ${layer.version} 版，${count} 个要素`,
      `the layer ${options.layer} is installed: version ${layer.version}, ${count} feature(s)`,
    );
  }
  return 0;
}

/** The command: 0 when it did what was asked, 1 when the data have faults and nothing was changed, 2 when it could not run. */
export async function run(argv: string[], env: NodeJS.ProcessEnv, outer: Surroundings): Promise<number> {
  const language = languageOf(givenLanguage(argv), env);
  try {
    const options = readOptions(argv, env);
    if (!options) {
      outer.print(inLanguage(USAGE, language));
      return 0;
    }
    return await importFile(options, language, outer);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    outer.complain(inLanguage(error.text, language));
    outer.complain(inLanguage({ zh: '用法见 --help', en: 'see --help' }, language));
    return 2;
  }
}
