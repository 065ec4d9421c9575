//! The tags and character references that Telegram knows.

/// The entity that a tag makes; `None` for a tag that Telegram does not know.
pub(super) fn entity_type(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "tg-spoiler" | "span" => "spoiler",
        "a" => "text_link",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        "tg-emoji" => "custom_emoji",
        _ => return None,
    })
}

/// A character reference at the start of `text` with its length in bytes: four names, decimal and hexadecimal numbers.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '#')
        .unwrap_or(inner.len());
    let name = &inner[..end];
    let read = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|read| *read != '\0')?
        }
    };
    let semicolon = usize::from(inner[end..].starts_with(';'));
    Some((read, 1 + end + semicolon))
}
