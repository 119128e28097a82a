import { isRecord } from "./args";

/** A message of the add-in to the page around it. */
export interface Request {
  readonly action: string;
  readonly conversation: unknown;
  readonly correlation: unknown;
  /** 0 calls, 1 registers an event, 2 takes the registration back. */
  readonly type: number;
  readonly data: unknown;
}

/** Reads a message; undefined for one that is not of this protocol. */
export function parseRequest(text: unknown): Request | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  const from: unknown = JSON.parse(text);
  if (!isRecord(from) || from["_messageType"] !== 0 || typeof from["_actionName"] !== "string")
    return undefined;
  return {
    action: from["_actionName"],
    conversation: from["_conversationId"],
    correlation: from["_correlationId"],
    type: typeof from["_actionType"] === "number" ? from["_actionType"] : 0,
    data: from["_data"],
  };
}

const envelope = (to: Request, data: unknown, responseType: number): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: to.action,
    _conversationId: to.conversation,
    _correlationId: to.correlation,
    _origin: "host",
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });

/** The answer to a request. */
export const answer = (to: Request, data: unknown): string => envelope(to, data, 0);

/** An event, sent to whoever registered for it. */
export const notice = (to: Request, data: unknown): string => envelope(to, data, 1);
