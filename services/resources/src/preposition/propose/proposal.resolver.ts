import { change } from '@outpost/shared/change';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { PrepositionObjective } from './objective.ts';
import { PrepositionProposal, PrepositionProposalConnection } from './proposal.entity.ts';
import { PrepositionResult, ProposalProgress } from './proposal.types.ts';
import { ProposalState, requireRunning } from './proposal-state.ts';
import {
  CancelPrepositionProposalInput,
  PrepositionProposalFilter,
  ProposePrepositionInput,
} from './propose.inputs.ts';
import { resultOf } from './show-result.ts';
import { startProposal } from './start-proposal.ts';

@Resolver(() => PrepositionProposal)
export class ProposalResolver {
  @Query(() => PrepositionProposal, { nullable: true })
  prepositionProposal(
    @Ctx() ctx: ServiceContext,
    @Arg('id', () => ID) id: string,
  ): Promise<PrepositionProposal | null> {
    return findById(ctx, PrepositionProposal, requireId(id));
  }

  @Query(() => PrepositionProposalConnection, { description: '预置测算，新的在前 / newest first' })
  prepositionProposals(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PrepositionProposalFilter, { nullable: true }) filter?: PrepositionProposalFilter,
  ): Promise<Connection<PrepositionProposal>> {
    const query = listQuery(ctx, PrepositionProposal, filter?.ids ? { ids: filter.ids } : undefined, []);
    if (filter?.states) query.andWhere('r.state = any(:states)', { states: filter.states });
    return paginate(query, page, { property: 'startedAt', direction: 'DESC' });
  }

  @Mutation(() => PrepositionProposal, { description: '在后台测算预置点布设（预案 6.2）：进度可订阅，可取消' })
  async proposePreposition(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ProposePrepositionInput) input: ProposePrepositionInput,
  ): Promise<PrepositionProposal> {
    authorise(ctx, 'preposition:plan');
    return startProposal(ctx, input);
  }

  @Mutation(() => PrepositionProposal, { description: '取消测算；已求得的结果保留' })
  async cancelPrepositionProposal(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CancelPrepositionProposalInput) { id }: CancelPrepositionProposalInput,
  ): Promise<PrepositionProposal> {
    authorise(ctx, 'preposition:plan');
    return change(ctx, (tx) =>
      tx.update(
        PrepositionProposal,
        id,
        null,
        ({ state }) => {
          requireRunning(state);
          return { state: ProposalState.CANCELLED, endedAt: ctx.now() };
        },
        { operation: ProposalState.CANCELLED },
      ),
    );
  }

  @FieldResolver(() => EquipmentKind)
  kind(@Root() { wanted }: PrepositionProposal): EquipmentKind {
    return wanted.kind;
  }

  @FieldResolver(() => PrepositionObjective)
  objective(@Root() { wanted }: PrepositionProposal): PrepositionObjective {
    return wanted.objective;
  }

  @FieldResolver(() => Int, { nullable: true, description: '要求的台数 / machines that were asked for' })
  count(@Root() { wanted }: PrepositionProposal): number | null {
    return wanted.count ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  season(@Root() { wanted }: PrepositionProposal): string | null {
    return wanted.season ?? null;
  }

  @FieldResolver(() => Float, { description: '时限（秒）' })
  seconds(@Root() { wanted }: PrepositionProposal): number {
    return wanted.seconds;
  }

  @FieldResolver(() => ProposalProgress, { nullable: true })
  progress(@Root() { progress }: PrepositionProposal): ProposalProgress | null {
    return progress;
  }

  @FieldResolver(() => PrepositionResult, { nullable: true, description: '完成后有；取消的也可能有' })
  result(@Root() { wanted, result }: PrepositionProposal): PrepositionResult | null {
    return result && resultOf(wanted, result);
  }
}
