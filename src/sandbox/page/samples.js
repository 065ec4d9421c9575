// Things to send for who has no camera or microphone at hand: a drawn picture, three quiet seconds, a sticker, a second of film.

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

/** A sticker: a dove drawn in letters, as WebP, and the emoji that it stands for. */
export function sampleSticker() {
  const canvas = document.createElement("canvas");
  canvas.width = 512;
  canvas.height = 512;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#7fb2d6";
  pen.beginPath();
  pen.moveTo(60, 250);
  pen.bezierCurveTo(160, 110, 250, 300, 300, 190);
  pen.bezierCurveTo(360, 90, 460, 150, 440, 220);
  pen.bezierCurveTo(420, 380, 240, 440, 150, 380);
  pen.lineTo(70, 400);
  pen.lineTo(130, 330);
  pen.closePath();
  pen.fill();
  pen.fillStyle = "#ffffff";
  pen.beginPath();
  pen.arc(395, 185, 12, 0, Math.PI * 2);
  pen.fill();
  return new Promise((done) => canvas.toBlob((blob) => done(new File([blob], "sticker.webp", { type: "image/webp" })), "image/webp"));
}

/** A second of film: a light that crosses a dark field. */
export async function sampleVideo() {
  const canvas = document.createElement("canvas");
  canvas.width = 240;
  canvas.height = 240;
  const pen = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
  const pieces = [];
  recorder.ondataavailable = (event) => pieces.push(event.data);
  const ended = new Promise((done) => { recorder.onstop = done; });
  recorder.start();
  for (let step = 0; step <= 25; step += 1) {
    pen.fillStyle = "#24465c";
    pen.fillRect(0, 0, 240, 240);
    pen.fillStyle = "#e8d9b5";
    pen.beginPath();
    pen.arc(40 + step * 6.4, 120, 34, 0, Math.PI * 2);
    pen.fill();
    await new Promise((next) => setTimeout(next, 40));
  }
  recorder.stop();
  await ended;
  return new File(pieces, "film.webm", { type: "video/webm" });
}
