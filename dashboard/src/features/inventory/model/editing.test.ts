import { describe, expect, it } from 'vitest';
import {
  choiceEditing,
  dateEditing,
  numberEditing,
  optionalDateEditing,
  optionalTextEditing,
  referenceEditing,
  textEditing,
} from './editing';

const row = { name: '挖掘机', count: 3, day: null as string | null };
type Row = typeof row;

describe('what is typed into a cell', () => {
  it('is trimmed, and a name cannot be emptied', () => {
    const name = textEditing<Row, { name: string }>(
      (of) => of.name,
      (text) => ({ name: text }),
    );
    expect(name.read('  装载机 ')).toEqual({ patch: { name: '装载机' } });
    expect(name.read('  ')).toEqual({ fault: 'required' });
  });

  it('takes an optional text away when nothing is left of it', () => {
    const model = optionalTextEditing<Row, { model: string | null }>(
      () => null,
      (text) => ({ model: text }),
    );
    expect(model.value(row)).toBe('');
    expect(model.read('')).toEqual({ patch: { model: null } });
  });

  it.each(['', '1.5', '-2', '十', '1e3', '12345678901'])('refuses “%s” as a number of people', (typed) => {
    const strength = numberEditing<Row, { strength: number }>(
      (of) => of.count,
      (count) => ({ strength: count }),
    );
    expect(strength.read(typed)).toEqual({ fault: 'wholeNumber' });
  });

  it.each(['2026-02-30', '24/11/2026', '2026-1-2'])('refuses “%s” as a date', (typed) => {
    const date = dateEditing<Row, { on: string }>(
      (of) => of.day,
      (on) => ({ on }),
    );
    expect(date.read(typed)).toEqual({ fault: 'date' });
    expect(date.read('')).toEqual({ fault: 'required' });
    expect(date.read('2026-02-28')).toEqual({ patch: { on: '2026-02-28' } });
  });

  it('clears a date only where it may be missing', () => {
    const date = optionalDateEditing<Row, { on: string | null }>(
      (of) => of.day,
      (on) => ({ on }),
    );
    expect(date.read('')).toEqual({ patch: { on: null } });
    expect(date.read('someday')).toEqual({ fault: 'date' });
  });

  it('is one of the choices', () => {
    const choices = [
      { value: 'GOOD', label: '良好' },
      { value: 'POOR', label: '较差' },
    ] as const;
    const condition = choiceEditing<Row, 'GOOD' | 'POOR', { condition: 'GOOD' | 'POOR' }>(
      choices,
      () => 'GOOD',
      (chosen) => ({ condition: chosen }),
    );
    expect(condition.read('POOR')).toEqual({ patch: { condition: 'POOR' } });
    expect(condition.read('BROKEN')).toEqual({ fault: 'choice' });
  });

  it('leaves a site when none is chosen', () => {
    const site = referenceEditing<Row, { siteId: string | null }>(
      [],
      '不在预置点',
      () => 's1',
      (siteId) => ({ siteId }),
    );
    expect(site.options?.[0]).toEqual({ value: '', label: '不在预置点' });
    expect(site.read('')).toEqual({ patch: { siteId: null } });
  });
});
