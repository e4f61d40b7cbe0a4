import { describe, expect, it } from 'vitest';
import type { FieldResource } from '../field-resource.ts';
import { ResourceStatus } from '../resource-status.ts';
import { assigneeOf, busyWith, requireServiceable } from './assignee.ts';

describe('what a dispatch sends', () => {
  it.each([
    [{ teamId: 't' }, 'teamId', 'team'],
    [{ teamId: 't', equipmentId: null }, 'teamId', 'team'],
    [{ equipmentId: 'e' }, 'equipmentId', 'equipment'],
  ])('%j is by %s', (given, field, mobilising) => {
    expect(assigneeOf(given)).toMatchObject({ field, mobilising });
  });

  it.each([[{}], [{ teamId: 't', equipmentId: 'e' }], [{ teamId: '', equipmentId: null }]])(
    '%j names not exactly one',
    (given) => {
      expect(assigneeOf(given)).toBeNull();
    },
  );

  const resource = (changed: Partial<FieldResource>) =>
    ({ code: 'JX-001', name: '挖掘机', status: 'AVAILABLE', retiredAt: null, ...changed }) as FieldResource;

  it.each([
    [{}, true],
    [{ status: ResourceStatus.STANDBY }, true],
    [{ status: ResourceStatus.OUT_OF_SERVICE }, false],
    [{ retiredAt: new Date(0) }, false],
  ])('%j can be dispatched: %s', (changed, serviceable) => {
    const check = () => requireServiceable(resource(changed), 'equipmentId');
    if (serviceable) expect(check).not.toThrow();
    else expect(check).toThrow(/JX-001/);
  });

  it('names the other dispatch and incident when it is busy', () => {
    const fault = busyWith(
      { id: 'd', code: 'DB-1', state: 'APPROVED', incidentId: 'i', incidentCode: 'BC-1', incidentTitle: '侧翻' },
      'teamId',
    );
    expect(fault.message).toMatch(/DB-1.*BC-1“侧翻”/);
    expect(fault.extensions).toMatchObject({ code: 'CONFLICT', dispatchCode: 'DB-1', incidentCode: 'BC-1' });
  });
});
