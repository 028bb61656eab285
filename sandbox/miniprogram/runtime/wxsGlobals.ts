// What WXS has besides JavaScript.
Object.assign(globalThis, {
  getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
  getDate: (...parts: ConstructorParameters<typeof Date>) => new Date(...parts),
  __wxsCtor: (value: unknown) => Object.prototype.toString.call(value).slice(8, -1),
});
