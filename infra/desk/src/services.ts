import { experts } from '@outpost/experts/service';
import { identity } from '@outpost/gateway/identity/service';
import { incidents } from '@outpost/incidents/service';
import { resources } from '@outpost/resources/service';
import { shelters } from '@outpost/shelters/service';
import { warnings } from '@outpost/warnings/service';

/** Every service of the product; the identity is the gateway's own. */
export const SERVICES = [incidents, resources, shelters, experts, warnings, identity];
