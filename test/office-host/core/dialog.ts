import { isRecord } from "./args";

/** The dialog that an add-in has opened, as the host knows it. */
export class Dialog {
  /** The page that it shows; undefined while none is open. */
  url: string | undefined;
  /** What the add-in has said to it. */
  readonly heard: string[] = [];

  constructor(private readonly tell: (data: unknown) => boolean) {}

  open(data: unknown): void {
    const target: unknown = isRecord(data) ? data["targetId"] : undefined;
    const about: unknown = typeof target === "string" ? JSON.parse(target) : {};
    this.url = isRecord(about) && typeof about["url"] === "string" ? about["url"] : "";
  }

  shut(): void {
    this.url = undefined;
  }

  hear(data: Readonly<Record<string, unknown>>): void {
    const content = data["messageContent"];
    this.heard.push(typeof content === "string" ? content : JSON.stringify(data));
  }

  /** The dialog's page calls `messageParent`. */
  say(message: string): boolean {
    return this.tell({ messageType: 0, messageContent: message, messageOrigin: "https://localhost" });
  }

  /** The user closes the dialog: the add-in gets error 12006. */
  dismiss(): boolean {
    return this.tell({ messageType: 12006 });
  }
}
