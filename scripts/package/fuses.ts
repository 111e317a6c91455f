/**
 * What is burnt into Electron's program when it is packaged, by the names electron-builder has for them
 * (electronjs.org/docs/latest/tutorial/fuses): what Wiremark never uses cannot be used by anyone else either.
 */
export const fuses = {
  // ELECTRON_RUN_AS_NODE would make the program a Node.js that runs whatever it is handed.
  runAsNode: false,
  // So would NODE_OPTIONS, and --inspect would let anyone into the process.
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Only the packed program is loaded, and only as it was packed.
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  // No page is ever loaded from a file: address.
  grantFileProtocolExtraPrivileges: false,
  // There is no cookie to encrypt: app:// keeps none. Turned on, macOS would ask for the keychain at each update.
  enableCookieEncryption: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  // Electron's own setting: bounds of WebAssembly are guarded by the processor instead of by slower checks.
  wasmTrapHandlers: true
} as const
