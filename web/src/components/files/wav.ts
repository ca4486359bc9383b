/** Recordings as WAV files: one channel of 16-bit samples. */

const HEADER = 44; // bytes

/** What a browser has recorded, as WAV with this many samples a second. */
export async function toWav(recording: Blob, sampleRate: number): Promise<Blob> {
  // Decoding in a context of that rate resamples.
  const context = new OfflineAudioContext(1, 1, sampleRate);
  const decoded = await context.decodeAudioData(await recording.arrayBuffer());
  return new Blob([wavBytes(mixed(decoded), sampleRate)], { type: "audio/wav" });
}

function mixed(audio: AudioBuffer): Float32Array {
  const channels = Array.from({ length: audio.numberOfChannels }, (_, index) => audio.getChannelData(index));
  const [first] = channels;
  if (first === undefined || channels.length === 1) return first ?? new Float32Array();
  return first.map((_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length);
}

/** Samples between -1 and 1 as a WAV file (http://soundfile.sapp.org/doc/WaveFormat/). */
export function wavBytes(samples: Float32Array, sampleRate: number): ArrayBuffer {
  const length = samples.length * 2;
  const view = new DataView(new ArrayBuffer(HEADER + length));
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, HEADER - 8 + length, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true); // length of what describes the format
  view.setUint16(20, 1, true); // samples as they are
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true); // bytes a second
  view.setUint16(32, 2, true); // bytes a sample
  view.setUint16(34, 16, true); // bits a sample
  text(36, "data");
  view.setUint32(40, length, true);
  samples.forEach((sample, index) => {
    const limited = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER + index * 2, limited < 0 ? limited * 0x8000 : limited * 0x7fff, true);
  });
  return view.buffer;
}
