import { z } from 'zod';
import { acceptInvitation, readInvitation } from '../invitations/accept-invitation.ts';
import { languageFor, route } from './route.ts';
import { signIn } from './sign-in.ts';

const token = z.string().min(20).max(100);

/** Who a link is for: an account's name and e-mail, or nobody yet (the first administrator). */
export const invitationRoute = route({
  path: '/invitation',
  body: z.object({ token }),
  run: ({ identity, body }) => readInvitation(identity.world, body.token),
});

/** Sets the password that the link is for, and signs in with it. */
export const acceptRoute = route({
  path: '/invitation/accept',
  body: z.object({
    token,
    password: z.string().max(1000),
    name: z.string().max(60).optional(),
    email: z.string().max(255).optional(),
  }),
  run: async (visit) => {
    const { identity, body } = visit;
    const email = await acceptInvitation(identity.world, languageFor(visit), body);
    return signIn(visit, email, body.password);
  },
});
