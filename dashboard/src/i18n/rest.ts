import i18next from 'i18next';
import { zh } from './zh';

/** Imported by every page that is loaded on demand: the words beyond those of the start (zh/first.ts). */
i18next.addResourceBundle('zh-CN', 'translation', zh, true, true);
