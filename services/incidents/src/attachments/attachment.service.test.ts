import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const NOBODY = '01990000-0000-7000-8000-000000000000';
const sha256 = createHash('sha256').update('a photo').digest('hex');
const FIELDS =
  'id version name caption bytes sha256 state contentType addedBy path thumbnailPath retiredAt incident { id } task { id }';
const add = (incidentId: string, changed: Record<string, unknown> = {}) =>
  test.act(
    'addAttachment',
    { idempotencyKey: freshKey(), incidentId, name: '现场.jpg', bytes: 7, sha256, ...changed },
    FIELDS,
  );
const confirm = (id: string) => test.act('confirmAttachment', { id, contentType: 'image/jpeg' }, FIELDS);

describe('an attachment of an incident', () => {
  it('is announced with its hash, and stored once', async () => {
    const { id: incidentId } = await test.report();
    const { data, errors } = await add(incidentId, { caption: '东侧' });
    expect(errors).toEqual([]);
    const { id } = data.addAttachment;
    expect(data.addAttachment).toMatchObject({
      state: 'AWAITED',
      contentType: null,
      path: `/attachments/${id}`,
      thumbnailPath: null,
      addedBy: '测试人员',
      incident: { id: incidentId },
      task: null,
    });
    const thumbnailPath = `/attachments/${id}/thumbnail`;
    expect((await confirm(id)).data.confirmAttachment).toMatchObject({ state: 'STORED', version: 2, thumbnailPath });
    expect((await confirm(id)).data.confirmAttachment).toMatchObject({ state: 'STORED', version: 2 });
    const { attachments, timeline } = await test.read(incidentId, 'attachments { id } timeline { entity operation }');
    expect(attachments).toEqual([{ id }]);
    expect(timeline.slice(0, 2)).toEqual([
      { entity: 'Attachment', operation: 'STORED' },
      { entity: 'Attachment', operation: 'ANNOUNCED' },
    ]);
  });

  it('is evidence of a task of the same incident', async () => {
    const [one, other] = [await test.report(), await test.report()];
    const { tasks } = await test.read(one.id, 'tasks { id }');
    const taskId = tasks[0].id;
    const { data } = await add(one.id, { taskId });
    expect(data.addAttachment.task).toEqual({ id: taskId });
    const seen = await test.read(one.id, 'tasks { id attachments { id } }');
    expect(seen.tasks[0]).toEqual({ id: taskId, attachments: [{ id: data.addAttachment.id }] });
    expect(refusal(await add(other.id, { taskId }))).toMatchObject({ code: 'NOT_FOUND', field: 'taskId' });
  });

  it.each([
    ['a path for a name', { name: '../../etc/passwd' }, 'name'],
    ['a control character in its name', { name: 'a\u0007.jpg' }, 'name'],
    ['no name', { name: ' ' }, 'name'],
    ['nothing in it', { bytes: 0 }, 'bytes'],
    ['more than may be sent', { bytes: 25 * 1024 * 1024 + 1 }, 'bytes'],
    ['no hash', { sha256: 'x' }, 'sha256'],
    ['an incident that nobody has', { incidentId: NOBODY }, 'incidentId'],
  ])('is refused with %s', async (_name, changed, field) => {
    const { id } = await test.report();
    expect(refusal(await add(id, changed))).toMatchObject({ field });
  });

  it('is announced once for a key', async () => {
    const { id } = await test.report();
    const key = { idempotencyKey: freshKey() };
    const [one, two] = await Promise.all([add(id, key), add(id, key)]);
    expect(one.data.addAttachment.id).toBe(two.data.addAttachment.id);
  });

  it('keeps its hash whatever happens, and is kept when it is retired', async () => {
    const { id: incidentId } = await test.report();
    const { id } = (await add(incidentId)).data.addAttachment;
    const { db } = test.service;
    const forge = db.query(`update incidents.attachment set sha256 = repeat('0', 64) where id = $1`, [id]);
    await expect(forge).rejects.toThrow(/never changed/);
    await expect(db.query('delete from incidents.attachment where id = $1', [id])).rejects.toThrow(/never changed/);
    const retire = (expectedVersion: number) =>
      test.act('retireAttachment', { id, expectedVersion, reason: '误传' }, 'retiredAt');
    expect((await retire(1)).errors).toEqual([]);
    expect(refusal(await retire(2))).toMatchObject({ field: 'id' });
    expect((await test.read(incidentId, 'attachments { id }')).attachments).toEqual([]);
    const { data } = await test.ask(`{ attachment(id: "${id}") { name retiredReason } }`);
    expect(data.attachment).toEqual({ name: '现场.jpg', retiredReason: '误传' });
  });

  it('comes from the field too, and not from who only watches', async () => {
    const { id: incidentId } = await test.report();
    const input = { idempotencyKey: freshKey(), incidentId, name: 'a.jpg', bytes: 7, sha256 };
    expect((await test.act('addAttachment', input, 'id', 'FIELD_TEAM_LEADER')).errors).toEqual([]);
    const watching = await test.act('addAttachment', { ...input, idempotencyKey: freshKey() }, 'id', 'OBSERVER');
    expect(refusal(watching)).toMatchObject({ code: 'FORBIDDEN', action: 'attachment:add' });
  });
});
