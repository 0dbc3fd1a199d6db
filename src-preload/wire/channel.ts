/** The one Electron ipc channel. Arguments: the connection's id (one per document), the message. */
export const WIRE_CHANNEL = 'wire';
