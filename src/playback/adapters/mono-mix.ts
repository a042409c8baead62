/** Leads the sound of an element through one channel. */
export interface MonoMix {
  setMono(mono: boolean): void;
  dispose(): void;
}

/**
 * An element that was once led through Web Audio stays so: this is made only when it is asked for, and lets both channels
 * pass when it is not wanted any more.
 *
 * @see https://webaudio.github.io/web-audio-api/#channel-up-mixing-and-down-mixing
 */
export function createMonoMix(audio: HTMLAudioElement): MonoMix {
  const context = new AudioContext({ latencyHint: "interactive" });
  const mixer = context.createGain();
  context.createMediaElementSource(audio).connect(mixer).connect(context.destination);
  // Where it was made before any press, it is silent until the take is started by one.
  const wake = () => {
    if (context.state === "suspended") void context.resume();
  };
  audio.addEventListener("play", wake);
  wake();
  return {
    setMono(mono) {
      mixer.channelCountMode = mono ? "explicit" : "max";
      mixer.channelCount = mono ? 1 : 2;
      wake();
    },
    dispose() {
      audio.removeEventListener("play", wake);
      void context.close();
    },
  };
}
