import { answer, notice, parseRequest, type Request } from "./envelope";
import { appContext } from "./app-context";
import { isRecord } from "./args";
import { isHousekeeping } from "./batch";
import { Dialog } from "./dialog";
import { Executor, type Root } from "./executor";
import { Faults, TRANSPORT, type Fault } from "./faults";
import { failure, ok, PAYLOAD_LIMIT } from "./reply";
import { FileCopies } from "./file-copies";
import type { HostEvent } from "./host-events";
import type { HostOptions } from "./host-options";
import type { Namespace } from "./schema";
import { savedSettings, type SettingsStore } from "./settings";

/** What a document offers to the host around it. */
export interface Hosted extends Root, SettingsStore {
  readonly namespace: Namespace;
  /** Whether it is open for reading only, which the add-in is told when it starts. */
  readonly readOnly?: boolean;
  /** The text of the selection, for the common API. */
  selectedText(): string;
  replaceSelection(text: string): void;
  /** The file as it now stands, for `getFileAsync`. */
  readonly copy?: () => Uint8Array;
  /** Where the document's events go, and whom it tells that the selection has moved. */
  connect(emit: (event: HostEvent) => void, selectionMoved: () => void): void;
}

/** The flag of a batch that would rather wait than fail while a cell is edited. */
const DELAY_FOR_EDIT = 64;
const NOTHING = { syncs: 0, requestBytes: 0, responseBytes: 0, largest: 0 };

const DISPATCH = {
  getSelected: 64,
  setSelected: 65,
  saveSettings: 76,
  richApi: 93,
  commandDone: 94,
  message: 145,
};

/** The host's half of the protocol between Office on the web and an add-in. */
export class Host {
  readonly faults = new Faults();
  readonly dialog = new Dialog((data) => this.tell("dialogMessageReceived", data));
  /** Requests, bytes of requests and responses, and the largest response, since the host was opened. */
  readonly stats = { ...NOTHING };
  /** What the host was asked that it does not know. */
  readonly unknown: string[] = [];
  /** Ribbon commands that said that they were done. */
  readonly completed: string[] = [];
  /** Whether somebody is typing in a cell: every sync then fails, unless it asked to wait. */
  private editing = false;
  private waiting: (() => void)[] = [];
  private copies = new FileCopies();
  private generation = 0;
  private executor: Executor;
  private readonly events = new Map<string, Request>();

  constructor(
    private document: Hosted,
    private readonly options: HostOptions,
  ) {
    this.executor = this.connect(document);
  }

  /** Another document takes the place of this one, behind the same window; the count of syncs starts again. */
  swap(document: Hosted): void {
    this.document = document;
    this.executor = this.connect(document);
    Object.assign(this.stats, NOTHING);
    this.faults.clear();
    this.copies = new FileCopies();
    this.unknown.length = 0;
    this.completed.length = 0;
  }

  private connect(document: Hosted): Executor {
    const { options } = this;
    const executor = new Executor(
      document,
      options.schema,
      options.requirements,
      options.coverage,
      ++this.generation,
    );
    document.connect(
      ({ type, target, args }) => {
        this.tell("richApiMessage", { ArrayData: [[65536, type, target, JSON.stringify(args), "", false]] });
      },
      () => {
        this.tell("documentSelectionChanged", {});
      },
    );
    return executor;
  }

  get references(): number {
    return this.executor.references.size;
  }

  /** Takes one message of the add-in. */
  receive(message: unknown): void {
    const request = parseRequest(message);
    if (!request) return;
    if (request.type === 1) this.register(request);
    else if (request.type === 2) this.unregister(request);
    else if (request.action === "ContextActivationManager_getAppContextAsync") {
      const { requirements, locale } = this.options;
      const settings = this.document.readSettings();
      this.reply(request, appContext(this.document, requirements, settings, locale));
    } else if (request.action === "executeMethod") this.execute(request);
    else {
      if (request.action !== "ContextActivationManager_notifyHost") this.unknown.push(request.action);
      this.reply(request, null);
    }
  }

  /** Presses a ribbon button whose action runs a function of the add-in. */
  press(control: string, functionName: string): boolean {
    return this.tell("appCommandInvoked", [
      control,
      functionName,
      JSON.stringify({ source: { id: control } }),
    ]);
  }

  /** Somebody starts to type in a cell. */
  startEdit(): void {
    this.editing = true;
  }

  /** The cell is entered; what waited for it runs now. */
  endEdit(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Faults of the emulator itself: a test that leaves any here has proved nothing. */
  get crashes(): readonly Error[] {
    return this.executor.crashes;
  }

  private tell(action: string, data: unknown): boolean {
    const to = [...this.events.values()].find((one) =>
      one.action.toLowerCase().includes(action.toLowerCase()),
    );
    if (to) this.options.post(notice(to, data));
    return to !== undefined;
  }

  private register(request: Request): void {
    this.events.set(request.action, request);
    if (request.action === "dialogMessageReceived") this.dialog.open(request.data);
    this.reply(request, { Error: 0 });
  }

  private unregister(request: Request): void {
    this.events.delete(request.action);
    if (request.action === "dialogMessageReceived") this.dialog.shut();
    this.reply(request, { Error: 0 });
  }

  private reply(request: Request, data: unknown): void {
    this.options.post(answer(request, data));
  }

  private execute(request: Request): void {
    const data = isRecord(request.data) ? request.data : {};
    const method = isRecord(data["DdaMethod"]) ? data["DdaMethod"] : {};
    const Version = method["Version"];
    const dispatch = method["DispatchId"];
    const done = (more: Readonly<Record<string, unknown>> = {}): void => {
      this.reply(request, { Version, Error: 0, ...more });
    };
    switch (dispatch) {
      case DISPATCH.richApi:
        this.sync(data, done);
        return;
      case DISPATCH.saveSettings:
        this.document.writeSettings(savedSettings(data));
        done();
        return;
      case DISPATCH.getSelected:
        done({ Data: this.document.selectedText() });
        return;
      case DISPATCH.setSelected:
        this.document.replaceSelection(typeof data["Data"] === "string" ? data["Data"] : "");
        done();
        return;
      case DISPATCH.commandDone:
        this.completed.push(JSON.stringify(data));
        done();
        return;
      case DISPATCH.message:
        this.dialog.hear(data);
        done();
        return;
      default: {
        const copied = this.copies.answer(dispatch, data, this.document.copy);
        if (!copied) this.unknown.push(`dispatch ${String(dispatch)}`);
        done(copied ?? { Error: 5001 });
      }
    }
  }

  private sync(
    data: Readonly<Record<string, unknown>>,
    done: (more: Readonly<Record<string, unknown>>) => void,
  ): void {
    const parts: unknown = data["ArrayData"];
    const body: unknown = Array.isArray(parts) ? parts[4] : undefined;
    if (typeof body !== "string") {
      done({ Error: 5001 });
      return;
    }
    const flags: unknown = Array.isArray(parts) ? parts[6] : 0;
    if (this.editing && typeof flags === "number" && (flags & DELAY_FOR_EDIT) !== 0) {
      this.waiting.push(() => {
        this.sync(data, done);
      });
      return;
    }
    if (isHousekeeping(body)) {
      done(ok(this.executor.run(body)));
      return;
    }
    this.stats.syncs++;
    this.stats.requestBytes += Buffer.byteLength(body);
    const fault = this.faults.take(this.stats.syncs);
    const answered = this.answer(body, fault);
    if (fault?.delay === undefined) done(answered);
    else setTimeout(done, fault.delay, answered);
  }

  private answer(body: string, fault: Fault | undefined): Readonly<Record<string, unknown>> {
    if (this.editing) return { Error: TRANSPORT.InvalidOperationInCellEditMode };
    if (Buffer.byteLength(body) > PAYLOAD_LIMIT) return { Error: TRANSPORT.RequestPayloadSizeLimitExceeded };
    if (fault?.code !== undefined && fault.after !== true) return failure(fault.code);
    const text = this.executor.run(body);
    if (fault?.code !== undefined) return failure(fault.code);
    const size = Buffer.byteLength(text);
    if (size > PAYLOAD_LIMIT) return { Error: TRANSPORT.ResponsePayloadSizeLimitExceeded };
    this.stats.responseBytes += size;
    this.stats.largest = Math.max(this.stats.largest, size);
    return ok(text);
  }
}
