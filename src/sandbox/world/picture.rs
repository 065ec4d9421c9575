//! How large a picture is, read from its first bytes, and which smaller sizes Telegram offers of it.

/// Width and height in pixels of a PNG, JPEG, GIF or WebP; `None` when it is none of these.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some((big_endian(bytes, 16, 4)?, big_endian(bytes, 20, 4)?));
    }
    if bytes.starts_with(b"GIF8") {
        let little =
            |at: usize| Some(u32::from(*bytes.get(at)?) | u32::from(*bytes.get(at + 1)?) << 8);
        return Some((little(6)?, little(8)?));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some((512, 512));
    }
    if bytes.starts_with(b"\xff\xd8") {
        return jpeg_size(bytes);
    }
    None
}

/// Walks the segments of a JPEG to the frame header (SOF0 to SOF15, without DHT, JPG and DAC).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            return Some((big_endian(bytes, at + 7, 2)?, big_endian(bytes, at + 5, 2)?));
        }
        at += 2 + usize::try_from(big_endian(bytes, at + 2, 2)?).ok()?;
    }
}

fn big_endian(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let digits = bytes.get(at..at + length)?;
    Some(
        digits
            .iter()
            .fold(0, |number, byte| number << 8 | u32::from(*byte)),
    )
}

/// The sizes of one photo, smallest first: longest side 90, 320, 800, 1280, none larger than the picture.
pub(crate) fn sizes(width: u32, height: u32) -> Vec<(u32, u32)> {
    let longest = width.max(height).max(1);
    let fits = [90, 320, 800, 1280]
        .into_iter()
        .filter(|side| *side < longest);
    let mut sides: Vec<u32> = fits.collect();
    if longest <= 1280 {
        sides.push(longest);
    }
    let scaled = |length: u32, side: u32| {
        let length = u64::from(length) * u64::from(side) / u64::from(longest);
        u32::try_from(length).unwrap_or(side).max(1)
    };
    let of = |side: &u32| (scaled(width, *side), scaled(height, *side));
    sides.iter().map(of).collect()
}
