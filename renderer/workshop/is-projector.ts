/** Whether this window is the projector's: the clean view, without controls. */
export const isProjector = globalThis.location?.hash === '#projector';
