//! What a command writes to, wherever it was told to: standard output, a pipe, or a file that is put in its place when it is whole. Each error
//! names it.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufWriter, Write},
    path::PathBuf,
};

use super::draft::Draft;
use crate::config::{lists::Standing, output::Output};

/// Something open to be written to.
pub struct Sink {
    /// What errors call it.
    name: String,
    out: BufWriter<Box<dyn Write>>,
    /// Of a file: it, where it is under way, and where it will be.
    under_way: Option<(File, Draft, PathBuf)>,
}

impl Sink {
    /// Opens it. Where it is a file nobody finds it there before [`Sink::finish`].
    pub fn open(output: &Output) -> anyhow::Result<Self> {
        let name = output.to_string();
        let (out, under_way): (Box<dyn Write>, _) = match output {
            Output::Standard => (Box::new(io::stdout()), None),
            Output::Device(path) => {
                let device = OpenOptions::new().write(true).open(path);
                (
                    Box::new(device.map_err(|error| named(&name, &error))?),
                    None,
                )
            }
            Output::File(path) => {
                let (draft, file) = Draft::begin(path)?;
                let clone = Box::new(file.try_clone()?);
                (clone, Some((file, draft, path.clone())))
            }
        };
        Ok(Self {
            name,
            out: BufWriter::new(out),
            under_way,
        })
    }

    /// After the last word. `standing`: what becomes of a file that is there.
    pub fn finish(mut self, standing: Standing) -> anyhow::Result<()> {
        self.flush()?;
        if let Some((file, draft, path)) = self.under_way {
            file.sync_all().map_err(|error| named(&self.name, &error))?;
            draft.place(&path, standing)?;
        }
        Ok(())
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        written.map_err(|error| named(&self.name, &error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.out.flush();
        flushed.map_err(|error| named(&self.name, &error))
    }
}

/// The error with the name of what could not be written.
fn named(name: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{name} cannot be written: {error}"))
}
