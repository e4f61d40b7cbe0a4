import { serveOverHttp } from '@outpost/shared/http-service';
import { warnings } from './service.ts';

await serveOverHttp(warnings, process.env);
