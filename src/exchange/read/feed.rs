//! Bytes of a file as UTF-8 in a window that moves along: read when asked, decoded, never more than a row's worth held.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE, WINDOWS_1256};

use super::Encoding;
use crate::exchange::limits::MOST_ROW_BYTES;

/// The window at first.
const FIRST_BYTES: usize = 256 << 10;

/// The window at most: a whole row and something to look ahead.
const MOST_BYTES: usize = MOST_ROW_BYTES + (64 << 10);

/// Undecoded bytes that are read at once.
const RAW_BYTES: usize = 64 << 10;

/// Bytes that can be read again.
pub trait Input: Read + Seek + Send {}

impl<T: Read + Seek + Send> Input for T {}

/// A moving window of UTF-8 (not yet checked to be so where the file says that it is).
pub struct Feed {
    input: Box<dyn Input>,
    encoding: Encoding,
    decoder: Option<Decoding>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    at_end: bool,
    /// Bytes taken from the file.
    pub taken: u64,
}

struct Decoding {
    decoder: Decoder,
    raw: Box<[u8]>,
    from: usize,
    to: usize,
    ended: bool,
}

impl Feed {
    /// A window before the first byte.
    pub fn new(input: Box<dyn Input>, encoding: Encoding) -> Self {
        let decoder = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
            Encoding::Windows1256 => Some(WINDOWS_1256),
        };
        Self {
            input,
            encoding,
            decoder: decoder.map(|encoding| Decoding {
                decoder: encoding.new_decoder_with_bom_removal(),
                raw: vec![0; RAW_BYTES].into_boxed_slice(),
                from: 0,
                to: 0,
                ended: false,
            }),
            buffer: vec![0; FIRST_BYTES],
            start: 0,
            end: 0,
            at_end: false,
            taken: 0,
        }
    }

    /// What is held and not yet used.
    pub fn window(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    /// Whether the file ends with the window.
    pub const fn at_end(&self) -> bool {
        self.at_end
    }

    /// Bytes of memory held.
    pub fn held(&self) -> usize {
        let raw = self
            .decoder
            .as_ref()
            .map_or(0, |decoding| decoding.raw.len());
        self.buffer.len() + raw
    }

    /// Uses up the first bytes of the window.
    pub fn consume(&mut self, bytes: usize) {
        self.start = (self.start + bytes).min(self.end);
    }

    /// Reads on until the window is full or the file ends. False when it was full already.
    pub fn fill(&mut self) -> io::Result<bool> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        } else if self.end + 4 > self.buffer.len() {
            if self.buffer.len() >= MOST_BYTES {
                return Ok(false);
            }
            self.buffer
                .resize((self.buffer.len() * 2).min(MOST_BYTES), 0);
        }
        // A decoder needs room for one whole character.
        while !self.at_end && self.end + 4 <= self.buffer.len() {
            let read = match &mut self.decoder {
                None => read_some(&mut self.input, &mut self.buffer[self.end..])?,
                Some(decoding) => {
                    let (read, written) =
                        decoding.read(&mut self.input, &mut self.buffer[self.end..])?;
                    self.taken += read as u64;
                    self.end += written;
                    self.at_end = decoding.ended;
                    continue;
                }
            };
            self.taken += read as u64;
            self.end += read;
            self.at_end = read == 0;
        }
        Ok(true)
    }

    /// Looks at what comes from byte `from` of the window on, however far; the window stays where it is.
    pub fn look_ahead<T>(
        &mut self,
        from: usize,
        look: impl FnOnce(&mut Self) -> io::Result<T>,
    ) -> io::Result<T> {
        let decoding = self.decoder.as_ref();
        let undecoded = decoding.map_or(0, |decoding| decoding.to - decoding.from);
        let here = self.input.stream_position()?;
        let input = std::mem::replace(&mut self.input, Box::new(io::empty()));
        let mut ahead = Self::new(input, self.encoding);
        let rest = self.window().get(from..).unwrap_or_default();
        ahead.buffer[..rest.len()].copy_from_slice(rest);
        ahead.end = rest.len();
        let found = ahead
            .input
            .seek(SeekFrom::Start(here.saturating_sub(undecoded as u64)))
            .and_then(|_| look(&mut ahead));
        self.input = ahead.input;
        self.input.seek(SeekFrom::Start(here))?;
        found
    }

    /// Takes a byte order mark off the front of UTF-8 that has just begun.
    pub fn skip_mark(&mut self) {
        if self.window().starts_with(b"\xef\xbb\xbf") {
            self.consume(3);
        }
    }
}

impl Read for Feed {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let window = self.fill_buf()?;
        let len = window.len().min(out.len());
        out[..len].copy_from_slice(&window[..len]);
        self.consume(len);
        Ok(len)
    }
}

impl BufRead for Feed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.window().is_empty() && !self.at_end {
            self.fill()?;
        }
        Ok(self.window())
    }

    fn consume(&mut self, bytes: usize) {
        Self::consume(self, bytes);
    }
}

impl Decoding {
    /// Decodes some bytes into `out`: how many were read from the file and how many written.
    fn read(&mut self, input: &mut dyn Read, out: &mut [u8]) -> io::Result<(usize, usize)> {
        let mut read = 0;
        if self.from == self.to {
            read = read_some(input, &mut self.raw)?;
            (self.from, self.to) = (0, read);
        }
        let last = self.from == self.to;
        let source = &self.raw[self.from..self.to];
        let (result, used, written, _) = self.decoder.decode_to_utf8(source, out, last);
        self.from += used;
        self.ended = last && result == encoding_rs::CoderResult::InputEmpty;
        Ok((read, written))
    }
}

fn read_some(input: &mut dyn Read, out: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(out) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}
