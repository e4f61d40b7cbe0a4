import { serveOverHttp } from '@outpost/shared/http-service';
import { resources } from './service.ts';

await serveOverHttp(resources, process.env);
