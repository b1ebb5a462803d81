let context: AudioContext | undefined;

/** Two soft tones, made here: no file, no network. A computer without sound stays silent. */
export function chime(): void {
  try {
    context ??= new AudioContext();
    const start = context.currentTime;
    for (const [i, frequency] of [660, 880].entries()) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0, start + i * 0.25);
      volume.gain.linearRampToValueAtTime(0.2, start + i * 0.25 + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + i * 0.25 + 0.9);
      tone.connect(volume).connect(context.destination);
      tone.start(start + i * 0.25);
      tone.stop(start + i * 0.25 + 1);
    }
  } catch {
    // No sound device.
  }
}
