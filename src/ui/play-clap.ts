/** Two sticks of wood hit each other a few milliseconds apart, then the stage answers. */
const HITS = [
  { atSeconds: 0, gain: 0.9, frequencyHz: 2300 },
  { atSeconds: 0.011, gain: 0.55, frequencyHz: 1500 },
] as const;
const LENGTH_SECONDS = 0.7;

/** The sound of the slate, made on the spot. Call it from a press: browsers let nothing sound before one. */
export function playClap(): void {
  const audio = new AudioContext();
  const noise = createNoise(audio);
  const start = audio.currentTime + 0.09;
  for (const hit of HITS) playBurst(audio, noise, { ...hit, start, decaySeconds: 0.045 });
  // The room: the same noise, lower, softer, later and longer.
  playBurst(audio, noise, { atSeconds: 0.03, gain: 0.07, frequencyHz: 700, start, decaySeconds: 0.4 });
  setTimeout(() => void audio.close(), (LENGTH_SECONDS + 0.3) * 1000);
}

interface Burst {
  readonly atSeconds: number;
  readonly gain: number;
  readonly frequencyHz: number;
  readonly start: number;
  readonly decaySeconds: number;
}

function playBurst(audio: AudioContext, noise: AudioBuffer, burst: Burst): void {
  const source = new AudioBufferSourceNode(audio, { buffer: noise });
  const wood = new BiquadFilterNode(audio, { type: "bandpass", frequency: burst.frequencyHz, Q: 0.9 });
  const level = new GainNode(audio, { gain: 0 });
  const at = burst.start + burst.atSeconds;
  level.gain.setValueAtTime(burst.gain, at);
  level.gain.exponentialRampToValueAtTime(0.0001, at + burst.decaySeconds);
  source.connect(wood).connect(level).connect(audio.destination);
  source.start(at);
  source.stop(at + burst.decaySeconds);
}

function createNoise(audio: AudioContext): AudioBuffer {
  const length = Math.ceil(audio.sampleRate * LENGTH_SECONDS);
  const buffer = audio.createBuffer(1, length, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < length; index += 1) samples[index] = Math.random() * 2 - 1;
  return buffer;
}
