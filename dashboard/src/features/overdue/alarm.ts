const BEEPS = [0, 0.25, 0.5];
const LENGTH_S = 0.16;

let audio: AudioContext | null = null;

/** Three short tones. A browser that has not been touched yet stays silent: the colour says it too. */
export async function ring(): Promise<void> {
  try {
    audio ??= new AudioContext();
    await audio.resume();
    const from = audio.currentTime;
    for (const beep of BEEPS) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = 880;
      volume.gain.setValueAtTime(0.12, from + beep);
      volume.gain.exponentialRampToValueAtTime(0.001, from + beep + LENGTH_S);
      tone.connect(volume).connect(audio.destination);
      tone.start(from + beep);
      tone.stop(from + beep + LENGTH_S);
    }
  } catch {
    // There is no sound here.
  }
}
