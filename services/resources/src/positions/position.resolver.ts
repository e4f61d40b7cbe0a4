import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { PositionsReported, ReportPositionsInput } from './position.inputs.ts';
import { reportPositions } from './report-positions.ts';

@Resolver()
export class PositionResolver {
  @Mutation(() => PositionsReported, { description: '上报队伍、设备位置，成批（至多 500 条）' })
  async reportPositions(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ReportPositionsInput) input: ReportPositionsInput,
  ): Promise<PositionsReported> {
    authorise(ctx, 'position:report');
    const { accepted } = await reportPositions(ctx, input);
    return { accepted };
  }
}
