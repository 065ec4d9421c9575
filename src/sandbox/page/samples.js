// Things to send for who has no camera or microphone at hand: a drawn picture, three quiet seconds.

/** A drawn photo, as a JPEG file. */
export function samplePhoto() {
  const canvas = document.createElement("canvas");
  canvas.width = 480;
  canvas.height = 600;
  const pen = canvas.getContext("2d");
  const sky = pen.createLinearGradient(0, 0, 0, 600);
  sky.addColorStop(0, "#9db8c9");
  sky.addColorStop(1, "#d9cfbf");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 480, 600);
  pen.fillStyle = "#6f5b4a";
  pen.beginPath();
  pen.arc(240, 235, 92, 0, Math.PI * 2);
  pen.fill();
  pen.beginPath();
  pen.ellipse(240, 560, 185, 205, 0, 0, Math.PI * 2);
  pen.fill();
  return new Promise((done) => canvas.toBlob((blob) => done(new File([blob], "sample.jpg", { type: "image/jpeg" })), "image/jpeg", 0.85));
}

/** Three seconds of quiet, as a small WAV file (8 kHz, 8 bit). */
export function sampleVoice() {
  const rate = 8000;
  const samples = rate * 3;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const ascii = (at, letters) => [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  ascii(0, "RIFF"); view.setUint32(4, 36 + samples, true); ascii(8, "WAVEfmt "); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, rate, true); view.setUint32(28, rate, true);
  view.setUint16(32, 1, true); view.setUint16(34, 8, true); ascii(36, "data"); view.setUint32(40, samples, true);
  for (let index = 0; index < samples; index += 1) view.setUint8(44 + index, 128);
  return new File([view.buffer], "voice.ogg", { type: "audio/ogg" });
}
