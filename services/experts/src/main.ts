import { serveOverHttp } from '@outpost/shared/http-service';
import { experts } from './service.ts';

await serveOverHttp(experts, process.env);
