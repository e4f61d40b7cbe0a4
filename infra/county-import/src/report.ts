import type { Fault } from '@outpost/incidents/map-layers/layer-rules';
import type { Text } from '@outpost/shared/errors';
import type { Language } from '@outpost/shared/localise-errors';
import { inLanguage } from './language.ts';

/** The path within the feature: people count features from 1, and the line already says which. */
const within = ({ feature, path }: Fault): string =>
  feature === null ? path : path.replace(`features[${feature}]`, '').replace(/^\./, '');

function line(fault: Fault, language: Language): string {
  const path = within(fault);
  const { feature } = fault;
  const where =
    feature === null ? { zh: '图层', en: 'layer' } : { zh: `第 ${feature + 1} 个要素`, en: `feature ${feature + 1}` };
  return `  ${inLanguage(where, language)}${path ? ` · ${path}` : ''}${language === 'en-US' ? ': ' : '：'}${inLanguage(fault.messages, language)}`;
}

/** Prints every fault, a line each, and how many there are; false when there is none. */
export function printFaults(
  ofFile: readonly Text[],
  ofFeatures: readonly Fault[],
  language: Language,
  complain: (line: string) => void,
): boolean {
  const count = ofFile.length + ofFeatures.length;
  if (count === 0) return false;
  for (const text of ofFile)
    complain(`  ${inLanguage({ zh: '文件：', en: 'file: ' }, language)}${inLanguage(text, language)}`);
  for (const fault of ofFeatures) complain(line(fault, language));
  const total = { zh: `共 ${count} 处问题，未作任何更改`, en: `${count} fault(s); nothing was changed` };
  complain(inLanguage(total, language));
  return true;
}
