import { consumeIncidents } from '@outpost/shared/known/consume';
import { findById } from '@outpost/shared/lookup';
import type { ServiceDefinition } from '@outpost/shared/service';
import { Consultation } from './consultations/consultation.entity.ts';
import {
  ConsultationResolver,
  ExpertConsultationResolver,
  IncidentConsultationResolver,
} from './consultations/consultation.resolver.ts';
import { readConsultation } from './consultations/reading.ts';
import { CountyResolver } from './county/county.resolver.ts';
import { loadExpertsCounty } from './county/load-county.ts';
import { Expert } from './experts/expert.entity.ts';
import { ExpertResolver } from './experts/expert.resolver.ts';
import { Incident } from './external/incident.ts';
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts';

/** 专家库: who can be asked for advice, and whom to ask about an incident. */
export const experts: ServiceDefinition = {
  name: 'experts',
  resolvers: [
    ExpertResolver,
    RecommendationResolver,
    ConsultationResolver,
    IncidentConsultationResolver,
    ExpertConsultationResolver,
    CountyResolver,
  ],
  references: {
    Expert: ({ id }, ctx) => findById(ctx, Expert, id),
    Consultation: ({ id }, ctx) => readConsultation(ctx, id),
    // The gateway sends what `@requires` names along; there is nothing to look up here.
    Incident: (reference) => reference,
  },
  orphanedTypes: [Incident],
  entities: [Expert, Consultation],
  migrations: new URL('../migrations/', import.meta.url),
  consumers: [consumeIncidents],
  loadCounty: loadExpertsCounty,
};
