import { serveOverHttp } from '@outpost/shared/http-service';
import { incidents } from './service.ts';

await serveOverHttp(incidents, process.env);
