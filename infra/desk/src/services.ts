import { experts } from '@outpost/experts/service';
import { incidents } from '@outpost/incidents/service';
import { resources } from '@outpost/resources/service';
import { shelters } from '@outpost/shelters/service';
import { warnings } from '@outpost/warnings/service';

/** Every service of the product. */
export const SERVICES = [incidents, resources, shelters, experts, warnings];
