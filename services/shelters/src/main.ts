import { serveOverHttp } from '@outpost/shared/http-service';
import { shelters } from './service.ts';

await serveOverHttp(shelters, process.env);
