import { describe, expect, it } from 'vitest';
import { initialScripts, type Manifest } from './bundle';

const manifest: Manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    dynamicImports: ['src/start.tsx'],
  },
  'src/start.tsx': {
    file: 'start.js',
    imports: ['_map.js'],
    dynamicImports: ['tables.tsx'],
    assets: ['worker.js', 'logo.svg'],
  },
  '_map.js': { file: 'map.js', imports: ['_react.js'] },
  '_react.js': { file: 'react.js' },
  'tables.tsx': { file: 'tables.js', imports: ['_antd.js', '_react.js'] },
  '_antd.js': { file: 'antd.js' },
};

describe('the initial JavaScript', () => {
  it('is the entry, what it starts with, and the worker', () => {
    expect(initialScripts(manifest).sort()).toEqual(['index.js', 'map.js', 'react.js', 'start.js', 'worker.js']);
  });

  it('holds nothing that is only loaded on demand', () => {
    expect(initialScripts(manifest)).not.toContain('antd.js');
  });
});
