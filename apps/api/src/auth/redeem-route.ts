/** POST /api/auth/sign-in-link: trades the token of a one-time link for a session cookie. */
import type { RequestHandler } from 'express';
import { fromNodeHeaders } from 'better-auth/node';
import { z } from 'zod';
import type { Auth } from './auth.ts';

const bodySchema = z.object({ token: z.string().min(1) });
const redeemedSchema = z.object({ user: z.object({ name: z.string(), email: z.string() }) });

/** A GET would be spent by link previews and prefetching; a form from another site cannot send JSON. */
export function redeemRoute(auth: Auth): RequestHandler {
  return async (request, response) => {
    const body = bodySchema.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({
        error: {
          code: 'BAD_REQUEST',
          message: 'expected a JSON body {"token": "..."} with the token of a sign-in link',
        },
      });
      return;
    }
    const redeemed = await auth.api.magicLinkVerify({
      query: { token: body.data.token },
      headers: fromNodeHeaders(request.headers),
      asResponse: true,
    });
    if (redeemed.status !== 200) {
      response.status(401).json({
        error: {
          code: 'TOKEN_INVALID',
          message: 'This sign-in link was already used or has expired.',
        },
      });
      return;
    }
    for (const cookie of redeemed.headers.getSetCookie()) response.append('set-cookie', cookie);
    const { user } = redeemedSchema.parse(await redeemed.json());
    response.status(200).json({ user: { name: user.name, email: user.email } });
  };
}
