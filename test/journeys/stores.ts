import { describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import type { Running } from '../support/desk.ts';
import { newKey } from '../support/inputs.ts';

interface StockItem {
  id: string;
  code: string;
  version: number;
  balance: number;
  movements: { kind: string; quantity: number; balanceAfter: number }[];
}
const ITEM = 'id code version balance movements(first: 1) { kind quantity balanceAfter }';
const MOVE = `mutation ($input: RecordStockMovementInput!) { recordStockMovement(input: $input) { ${ITEM} } }`;
const ITEMS = `query ($filter: StockItemFilter) { stockItems(first: 5, filter: $filter) { nodes { ${ITEM} } } }`;
const UPDATE = 'mutation ($input: UpdateEquipmentInput!) { updateEquipment(input: $input) { id version operator } }';

/** A manager keeps the county's stores and records. */
export const stores = (world: () => Running): void => {
  describe('a manager keeps the records', () => {
    const items = async (filter: Record<string, unknown> = {}) =>
      (await world().graph.read<{ stockItems: { nodes: StockItem[] } }>(ITEMS, { filter })).stockItems.nodes;

    it('records an issue from a depot, once, and the query and the open maps see it', async () => {
      const watching = await readChanges(world(), { entities: ['StockItem'] });
      const item = (await items()).find(({ balance }) => balance >= 2);
      if (!item) throw new Error('the demo county has no stock');
      const input = { idempotencyKey: newKey(), stockItemId: item.id, kind: 'ISSUE', quantity: 2, reason: '演练领用' };
      await world().graph.read(MOVE, { input });
      await world().graph.read(MOVE, { input });
      const [after] = await items({ ids: [item.id] });
      expect(after?.balance).toBe(item.balance - 2);
      expect(after?.movements).toEqual([{ kind: 'ISSUE', quantity: -2, balanceAfter: item.balance - 2 }]);
      await watching.until('the new balance', ({ id }) => id === item.id);
      watching.close();
    });

    it('refuses to issue more than there is, and the balance stays', async () => {
      const [item] = await items();
      const input = { idempotencyKey: newKey(), stockItemId: item?.id, kind: 'ISSUE', quantity: 1_000_000 };
      const refusal = await world().graph.refused(MOVE, { input });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'quantity' });
      const [after] = await items({ ids: [item?.id] });
      expect(after?.balance).toBe(item?.balance);
    });

    it('counts a shelf, and the count becomes the balance', async () => {
      const [item] = await items();
      const counted = (item?.balance ?? 0) + 7;
      const input = {
        idempotencyKey: newKey(),
        stockItemId: item?.id,
        kind: 'COUNT',
        quantity: counted,
        reason: '盘点',
      };
      await world().graph.read(MOVE, { input });
      const [after] = await items({ ids: [item?.id] });
      expect(after?.balance).toBe(counted);
    });

    it('updates a machine, and a change made on an older version is refused', async () => {
      const { equipmentItems } = await world().graph.read<{
        equipmentItems: { nodes: { id: string; version: number }[] };
      }>('{ equipmentItems(first: 1, filter: { kinds: [LOADER], statuses: [AVAILABLE] }) { nodes { id version } } }');
      const [machine] = equipmentItems.nodes;
      const update = (operator: string) => ({
        input: { id: machine?.id, expectedVersion: machine?.version, operator },
      });
      await world().graph.read(UPDATE, update('演示人员·新操作手'));
      const refusal = await world().graph.refused(UPDATE, update('演示人员·别人'));
      expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'expectedVersion' });
      const { equipmentItem } = await world().graph.read<{ equipmentItem: { operator: string } }>(
        'query ($id: ID!) { equipmentItem(id: $id) { operator } }',
        { id: machine?.id },
      );
      expect(equipmentItem.operator).toBe('演示人员·新操作手');
    });
  });
};
