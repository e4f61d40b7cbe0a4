import { change } from '@outpost/shared/change';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { authorise, permitOf } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { applyImport } from './apply-import.ts';
import { COLUMNS } from './columns.ts';
import { AddImportRowsInput, ApplyImportInput, ResourceImportFilter, StartImportInput } from './import.inputs.ts';
import { addRows } from './import.queries.ts';
import { ImportKind, ImportState } from './import-kinds.ts';
import { planOf } from './plan-of.ts';
import { ImportCheck, ImportColumn, ResourceImport, ResourceImportConnection } from './resource-import.entity.ts';
import { undoImport } from './undo-import.ts';

/** A person mends the first faults first, and sends the table again. */
const FAULTS_SHOWN = 500;

@Resolver(() => ResourceImport)
export class ImportResolver {
  @Query(() => [ImportColumn], { description: '导入模板的列（预案 6.1、6.2）' })
  importTemplate(@Arg('kind', () => ImportKind) kind: ImportKind): ImportColumn[] {
    return COLUMNS[kind].map(({ field, zh, en, required, example }) => ({ field, zh, en, required, example }));
  }

  @Query(() => ResourceImport, { nullable: true })
  resourceImport(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<ResourceImport | null> {
    return findById(ctx, ResourceImport, requireId(id));
  }

  @Query(() => ResourceImportConnection, { description: '清册导入，新的在前 / newest first' })
  resourceImports(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ResourceImportFilter, { nullable: true }) filter?: ResourceImportFilter,
  ): Promise<Connection<ResourceImport>> {
    const query = listQuery(ctx, ResourceImport, undefined, []);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter?.states) query.andWhere('r.state = any(:states)', { states: filter.states });
    return paginate(query, page, { property: 'createdAt', direction: 'DESC' });
  }

  @Mutation(() => ResourceImport, { description: '开始导入一份清册' })
  async startImport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => StartImportInput) input: StartImportInput,
  ): Promise<ResourceImport> {
    authorise(ctx, 'resource:import');
    return createOnce(ctx, ResourceImport, 'startImport', input, (tx) =>
      tx.create(ResourceImport, {
        unitId: ctx.claims.actor.unitId ?? null,
        kind: input.kind,
        fileName: input.fileName.trim(),
        headers: input.headers,
        state: ImportState.OPEN,
        expectedRows: input.rows,
        created: 0,
        updated: 0,
        unchanged: 0,
        appliedAt: null,
        startedBy: ctx.claims.actor.name,
      }),
    );
  }

  @Mutation(() => ResourceImport, { description: '送来导入的行，可分批、可重发' })
  async addImportRows(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AddImportRowsInput) input: AddImportRowsInput,
  ): Promise<ResourceImport> {
    authorise(ctx, 'resource:import');
    return change(ctx, async (tx) => {
      const given = await tx.lock(ResourceImport, input.id);
      if (given.state !== ImportState.OPEN) {
        throw badInput('id', { zh: '该导入已执行或已撤销', en: 'the import has been applied or undone already' });
      }
      await addRows(tx.manager, given.id, input.rows);
      return given;
    });
  }

  @Mutation(() => ResourceImport, { description: '执行导入：全部写入，或一条不写' })
  async applyImport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ApplyImportInput) input: ApplyImportInput,
  ): Promise<ResourceImport> {
    authorise(ctx, 'resource:import');
    return applyImport(ctx, input);
  }

  @Mutation(() => ResourceImport, { description: '撤销整次导入' })
  async undoImport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ApplyImportInput) input: ApplyImportInput,
  ): Promise<ResourceImport> {
    authorise(ctx, 'resource:import');
    return undoImport(ctx, input);
  }

  @FieldResolver(() => ImportCheck, {
    description: '检查：将新增、更新多少，错误在哪行哪列 / what it would do as things stand',
  })
  async check(@Ctx() ctx: ServiceContext, @Root() given: ResourceImport): Promise<ImportCheck> {
    permitOf(ctx.claims.actor, 'resource:import').requireOwn({ unitId: given.unitId });
    const { creates, updates, unchanged, faults, receivedRows } = await planOf(ctx, ctx.db.manager, given);
    const inOrder = faults.toSorted((a, b) => a.line - b.line).slice(0, FAULTS_SHOWN);
    const language = ctx.language === 'en-US' ? 'en' : 'zh';
    return {
      receivedRows,
      created: creates.length,
      updated: updates.length,
      unchanged,
      faultCount: faults.length,
      faults: inOrder.map(({ line, column, text }) => ({ line, column, message: text[language] })),
    };
  }
}
