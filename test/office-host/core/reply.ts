import { ApiError } from "./api-error";

/** The largest request and response of Office on the web, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** A call that came through, with the text that it gave. */
export const ok = (text: string): Readonly<Record<string, unknown>> => ({
  Error: 0,
  Data: [200, ["Content-Type", "application/json"], text],
});

/** A call that fails: in transport by a number, in the API by a name. */
export function failure(code: number | string): Readonly<Record<string, unknown>> {
  if (typeof code === "number") return { Error: code };
  const { code: Code, message: Message } = new ApiError(code, `The host was told to fail with ${code}.`);
  return ok(
    JSON.stringify({
      Error: { Code, Message, Location: "", HttpStatusCode: 400, ActionIndex: 0 },
      Results: [],
    }),
  );
}
