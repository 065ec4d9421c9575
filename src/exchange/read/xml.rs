//! XML read piece by piece with bounds: no piece larger than a row, no nesting beyond all use, no document types (so no entities of their own).
//! For PFIF, and for looking through the parts of a workbook before anything is kept of them.

use std::io::{self, BufRead, Read};

use quick_xml::{Reader, events::Event};

use crate::exchange::{
    fault::ListError,
    limits::{MOST_DEPTH, MOST_PIECE_BYTES},
};

/// Counts what is read and stops where a single piece grows too large.
pub struct Metered<R> {
    inner: R,
    /// Bytes that the piece under way may still have.
    left: u64,
    /// Bytes read in all.
    read: u64,
    /// Bytes that may be read in all.
    most: u64,
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let len = available.len().min(out.len());
        out[..len].copy_from_slice(&available[..len]);
        self.consume(len);
        Ok(len)
    }
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.read >= self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.left == 0 {
            return Err(io::ErrorKind::OutOfMemory.into());
        }
        let available = self.inner.fill_buf()?;
        let len = usize::try_from(self.left).unwrap_or(usize::MAX);
        Ok(&available[..available.len().min(len)])
    }

    fn consume(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes as u64);
        self.read += bytes as u64;
        self.inner.consume(bytes);
    }
}

/// XML under way.
pub struct Pieces<R: BufRead> {
    reader: Reader<Metered<R>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: BufRead> Pieces<R> {
    /// Begins; `most` bytes may come in all.
    pub fn new(inner: R, most: u64) -> Self {
        let mut reader = Reader::from_reader(Metered {
            inner,
            left: MOST_PIECE_BYTES,
            read: 0,
            most,
        });
        let config = reader.config_mut();
        config.check_end_names = true;
        config.expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
        }
    }

    /// What is read from.
    pub const fn inner(&self) -> &R {
        &self.reader.get_ref().inner
    }

    /// The next piece; an empty element is a start and an end.
    pub fn next(&mut self) -> Result<Event<'_>, ListError> {
        self.buffer.clear();
        self.reader.get_mut().left = MOST_PIECE_BYTES;
        let result = self.reader.read_event_into(&mut self.buffer);
        match &result {
            Ok(Event::Start(_)) => self.depth += 1,
            Ok(Event::End(_)) => self.depth = self.depth.saturating_sub(1),
            Ok(Event::DocType(_)) => {
                return Err(ListError::Damaged("it declares a document type of its own"));
            }
            _ => {}
        }
        if self.depth > MOST_DEPTH {
            return Err(ListError::Damaged("its elements nest too deep"));
        }
        // The reader is borrowed by the piece, so that why it failed is found out from the error alone.
        result.map_err(|error| match error {
            quick_xml::Error::Io(error) => match error.kind() {
                io::ErrorKind::FileTooLarge => ListError::TooLarge("what it unpacks to"),
                io::ErrorKind::OutOfMemory => ListError::TooLarge("a single piece of its XML"),
                kind => ListError::File(kind.into()),
            },
            _ => ListError::Damaged("its XML is not well formed"),
        })
    }
}
