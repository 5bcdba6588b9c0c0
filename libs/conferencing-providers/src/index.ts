export type { ConferencingPort, Meeting, MeetingLink } from './conferencing-port';
export { ConferencingUnavailable } from './conferencing-unavailable';
export { jitsiPort, type JitsiOptions } from './jitsi/jitsi-port';
export { MemoryConferencing } from './memory/memory-conferencing';
