/**
 * Runs inside the page. Adds to a loaded office.js, on the library's own machinery, the classes and members that its npm
 * edition of 2022 lacks; what is there already stays Microsoft's. Answers with the names of what it added.
 */
module.exports = function fillGaps(window, namespace, schema, events) {
  const library = window.OfficeExtension;
  const batch = library.BatchApiHelper;
  const utility = library.Utility;
  const api = window[namespace];
  const added = [];
  const wireName = (name) => name.charAt(0).toUpperCase() + name.slice(1);
  const classOf = (type) => (schema.classes[type] ? api[type] : undefined);
  const isCollection = (type) => schema.classes[type]?.item !== undefined;
  const own = new Set();

  for (const [name, values] of Object.entries(schema.enums)) api[name] = { ...values, ...api[name] };

  /** Puts what the host answered about one property where its getter looks. */
  const take = (object, name, member, value) => {
    if (classOf(member.type)) {
      if (value !== null) object[name]._handleResult(value);
    } else object[`g_${name}`] = member.type === "Date" && value ? new Date(value) : value;
  };

  const makeClass = (name, about) => {
    const properties = Object.entries(about.members).filter(([, one]) => one.is === "property");
    const made = {
      [name]: class extends library.ClientObject {
        get _className() {
          return name;
        }
        _KeepReference() {
          batch.invokeMethod(this, "_KeepReference", 1, [], 0, 0);
        }
        _handleResult(value) {
          super._handleResult(value);
          if (value === null || value === undefined) return;
          utility.fixObjectPathIfNecessary(this, value);
          for (const [key, member] of properties)
            if (wireName(key) in value) take(this, key, member, value[wireName(key)]);
          if (about.item && value._Items) {
            this.g_items = value._Items.map((item, at) => {
              const child = batch.createChildItemObject(api[about.item], false, this, item, at);
              child._handleResult(item);
              return child;
            });
          }
        }
        _handleIdResult(value) {
          super._handleIdResult(value);
          if (value) utility.fixObjectPathIfNecessary(this, value);
        }
        load(option) {
          return utility.load(this, option);
        }
        set(values) {
          Object.assign(this, values);
        }
        track() {
          this.context.trackedObjects.add(this);
          return this;
        }
        untrack() {
          this.context.trackedObjects.remove(this);
          return this;
        }
        toJSON() {
          const shown = properties.filter(([key]) => this[`g_${key}`] !== undefined);
          return Object.fromEntries(shown.map(([key]) => [key, this[`g_${key}`]]));
        }
      },
    }[name];
    if (about.item) {
      Object.defineProperty(made.prototype, "items", {
        get() {
          utility.throwIfNotLoaded("items", this.g_items, name, this._isNull);
          return this.g_items;
        },
      });
    }
    return made;
  };

  for (const [name, about] of Object.entries(schema.classes)) {
    if (typeof api[name] === "function") continue;
    api[name] = makeClass(name, about);
    own.add(name);
  }

  const addProperty = (prototype, owner, name, member) => {
    const type = classOf(member.type);
    if (type) {
      Object.defineProperty(prototype, name, {
        configurable: true,
        get() {
          const kept = `n_${name}`;
          this[kept] ??= batch.createPropertyObject(type, this, wireName(name), isCollection(member.type), 4);
          return this[kept];
        },
      });
      return;
    }
    const write = member.readonly
      ? undefined
      : function (value) {
          this[`g_${name}`] = value;
          batch.invokeSetProperty(this, wireName(name), value, 0);
        };
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        utility.throwIfNotLoaded(name, this[`g_${name}`], owner, this._isNull);
        return this[`g_${name}`];
      },
      set: write,
    });
  };

  const addMethod = (prototype, name, member) => {
    const reads = /^(?:get|search|compare)/.test(name) ? 1 : 0;
    const type = classOf(member.type);
    prototype[name] = type
      ? function (...args) {
          const many = isCollection(member.type);
          return batch.createMethodObject(
            type,
            this,
            wireName(name),
            reads,
            args,
            many,
            false,
            null,
            reads * 4,
          );
        }
      : function (...args) {
          const result = batch.invokeMethod(this, wireName(name), reads, args, reads * 4, 0);
          return member.type.includes("ClientResult") ? result : undefined;
        };
  };

  const addEvent = (prototype, owner, name) => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        const call = (what) => () => batch.invokeMethod(this, what, 1, [name], 0, 0);
        this[`e_${name}`] ??= new library.GenericEventHandlers(this.context, this, name, {
          eventType: events[`${owner}.${name}`],
          registerFunc: call("_RegisterGapEvent"),
          unregisterFunc: call("_UnregisterGapEvent"),
          getTargetIdFunc: () => (owner === "Document" || owner === "Workbook" ? owner : String(this.id)),
          eventArgsTransformFunc: (value) => utility._createPromiseFromResult(value),
        });
        return this[`e_${name}`];
      },
    });
  };

  for (const [owner, about] of Object.entries(schema.classes)) {
    const { prototype } = api[owner];
    const patched = [];
    for (const [name, member] of Object.entries(about.members)) {
      if (name in prototype) continue;
      added.push(`${owner}.${name}`);
      if (member.is === "property") {
        addProperty(prototype, owner, name, member);
        patched.push([name, member]);
      } else if (member.is === "event") addEvent(prototype, owner, name);
      else addMethod(prototype, name, member);
    }
    if (patched.length === 0 || own.has(owner)) continue;
    const before = prototype._handleResult;
    prototype._handleResult = function (value) {
      before.call(this, value);
      if (value === null || value === undefined) return;
      for (const [name, member] of patched)
        if (wireName(name) in value) take(this, name, member, value[wireName(name)]);
    };
  }
  return added;
};
