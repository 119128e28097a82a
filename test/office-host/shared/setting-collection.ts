import { notFound } from "../core/api-error";
import { kind } from "../core/wire";
import type { FileSettings } from "./file-settings";

interface One {
  readonly settings: FileSettings;
  readonly key: string;
}

const read = ({ settings, key }: One): unknown => {
  const text = settings.read().get(key);
  return text === undefined ? null : JSON.parse(text);
};

const write = (settings: FileSettings, key: string, value: unknown): void => {
  settings.write(new Map([...settings.read(), [key, JSON.stringify(value)]]));
};

/** One setting of the add-in. */
export const setting = kind<One>("Setting", {
  id: ({ key }) => key,
  tracked: true,
  get: { Key: ({ key }) => key, Value: read },
  set: {
    Value: ({ settings, key }, value) => {
      write(settings, key, value);
    },
  },
  call: {
    Delete: ({ settings, key }) => {
      settings.write(new Map([...settings.read()].filter(([name]) => name !== key)));
    },
  },
});

/** The settings of the add-in in this file. */
export const settingCollection = kind<{ readonly settings: FileSettings }>("SettingCollection", {
  items: ({ settings }) => [...settings.read().keys()].map((key) => setting({ settings, key })),
  index: ({ settings }, args) =>
    settings.read().has(args.text(0)) ? setting({ settings, key: args.text(0) }) : null,
  call: {
    Add: ({ settings }, args) => {
      write(settings, args.text(0), args.raw(1));
      return setting({ settings, key: args.text(0) });
    },
    GetCount: ({ settings }) => settings.read().size,
    GetItem: ({ settings }, args) => {
      if (settings.read().has(args.text(0))) return setting({ settings, key: args.text(0) });
      throw notFound("SettingCollection.getItem");
    },
    GetItemOrNullObject: ({ settings }, args) =>
      settings.read().has(args.text(0)) ? setting({ settings, key: args.text(0) }) : null,
    GetItemAt: ({ settings }, args) => {
      const key = [...settings.read().keys()][args.number(0)];
      return key === undefined ? null : setting({ settings, key });
    },
    DeleteAll: ({ settings }) => {
      settings.write(new Map());
    },
  },
});
