import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { ServiceContext } from '../../context.ts';
import { authorise } from '../../permissions.ts';
import { IncidentRows, IncidentRowsInput, incidentRows } from './incident-rows.ts';
import { JournalSearch } from './journal-search.ts';
import { JournalSlice } from './journal-slice.ts';
import { searchJournal } from './search-journal.ts';

/** The field by which the gateway, and nobody else, reads a service's journal. */
export const journalField = (service: string): string => `${service}Journal`;

/** The field by which the gateway reads what goes into the archive of an incident. */
export const incidentRowsField = (service: string): string => `${service}IncidentRows`;

type ResolverClass = new () => object;
const made = new Map<string, ResolverClass>();

/** The resolver of these fields: every service has them, none of them is in the public graph (`journal` of the gateway is). */
export function journalResolver(service: string): ResolverClass {
  const known = made.get(service);
  if (known) return known;

  @Resolver()
  class JournalResolver {
    @Directive('@inaccessible')
    @Query(() => JournalSlice, { name: journalField(service) })
    search(
      @Ctx() ctx: ServiceContext,
      @Arg('search', () => JournalSearch) search: JournalSearch,
    ): Promise<JournalSlice> {
      authorise(ctx, 'journal:read');
      return searchJournal(ctx, search);
    }

    @Directive('@inaccessible')
    @Query(() => IncidentRows, { name: incidentRowsField(service) })
    incidentRows(
      @Ctx() ctx: ServiceContext,
      @Arg('input', () => IncidentRowsInput) input: IncidentRowsInput,
    ): Promise<IncidentRows> {
      authorise(ctx, 'incident:archive');
      return incidentRows(ctx, input);
    }
  }
  made.set(service, JournalResolver);
  return JournalResolver;
}
