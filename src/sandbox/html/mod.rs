//! `parse_mode=HTML`, as strict as Telegram: the tags it knows, its character references, its words when something is wrong.
//! Gives plain text and entities, whose offsets count UTF-16 units.

mod names;

use serde_json::{Value, json};

use names::{entity_type, reference};

/// Plain text and its entities (`MessageEntity` of the Bot API).
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Formatted {
    pub text: String,
    pub entities: Vec<Value>,
}

struct Open {
    tag: String,
    argument: Option<String>,
    offset: usize,
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    units: usize,
    done: Formatted,
    open: Vec<Open>,
}

/// Parses; the error is what follows "can't parse entities: ".
pub(crate) fn parse(source: &str) -> Result<Formatted, String> {
    let mut reader = Reader {
        source,
        at: 0,
        units: 0,
        done: Formatted::default(),
        open: Vec::new(),
    };
    while let Some(next) = reader.peek() {
        match next {
            '<' if reader.rest().starts_with("</") => reader.end_tag()?,
            '<' => reader.start_tag()?,
            _ => {
                let read = reader.character();
                reader.put(read);
            }
        }
    }
    if let Some(open) = reader.open.last() {
        return Err(format!(
            "Can't find end tag corresponding to start tag \"{}\"",
            open.tag
        ));
    }
    let length_of = |entity: &Value| std::cmp::Reverse(entity["length"].as_u64());
    reader
        .done
        .entities
        .sort_by_key(|entity| (entity["offset"].as_u64(), length_of(entity)));
    Ok(reader.done)
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn put(&mut self, read: char) {
        self.units += read.len_utf16();
        self.done.text.push(read);
    }

    /// The next character, a reference resolved; what is no known reference stays as it is.
    fn character(&mut self) -> char {
        if let Some((read, length)) = reference(self.rest()) {
            self.at += length;
            return read;
        }
        let read = self.peek().unwrap_or_default();
        self.at += read.len_utf8();
        read
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> String {
        let rest = self.rest();
        let end = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let taken = rest[..end].to_owned();
        self.at += end;
        taken
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        let tag = self
            .take_while(|c| !c.is_ascii_whitespace() && c != '>')
            .to_lowercase();
        if self.rest().is_empty() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        if entity_type(&tag).is_none() {
            return Err(format!(
                "Unsupported start tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let mut argument = None;
        loop {
            self.take_while(|c| c.is_ascii_whitespace());
            match self.peek() {
                Some('>') => break,
                None => return Err(format!("Unclosed start tag at byte offset {begin}")),
                Some(_) => self.attribute(&tag, begin, &mut argument)?,
            }
        }
        self.at += 1;
        if tag == "span" && argument.as_deref() != Some("tg-spoiler") {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        let offset = self.units;
        self.open.push(Open {
            tag,
            argument,
            offset,
        });
        Ok(())
    }

    fn attribute(
        &mut self,
        tag: &str,
        begin: usize,
        argument: &mut Option<String>,
    ) -> Result<(), String> {
        let name = self
            .take_while(|c| !c.is_ascii_whitespace() && c != '=' && c != '>')
            .to_lowercase();
        if name.is_empty() {
            return Err(format!(
                "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        self.take_while(|c| c.is_ascii_whitespace());
        if self.peek() != Some('=') {
            if tag == "blockquote" && name == "expandable" {
                *argument = Some(name);
                return Ok(());
            }
            return Err(format!(
                "Expected equal sign in declaration of an attribute of the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        self.at += 1;
        self.take_while(|c| c.is_ascii_whitespace());
        let value = self.attribute_value(begin)?;
        let wanted = matches!(
            (tag, name.as_str()),
            ("a", "href") | ("span" | "code", "class") | ("tg-emoji", "emoji-id")
        );
        if wanted {
            *argument = Some(value);
        } else if tag == "blockquote" && name == "expandable" {
            *argument = Some(name);
        }
        Ok(())
    }

    fn attribute_value(&mut self, begin: usize) -> Result<String, String> {
        let unclosed = || format!("Unclosed start tag at byte offset {begin}");
        let quote = self.peek().ok_or_else(unclosed)?;
        if quote != '"' && quote != '\'' {
            let token_begin = self.at;
            let token = self.take_while(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
            return match self.peek() {
                Some(next) if next.is_ascii_whitespace() || next == '>' => Ok(token.to_lowercase()),
                _ => Err(format!(
                    "Unexpected end of name token at byte offset {token_begin}"
                )),
            };
        }
        self.at += 1;
        let mut value = String::new();
        while self.peek().ok_or_else(unclosed)? != quote {
            value.push(self.character());
        }
        self.at += 1;
        Ok(value)
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let tag = self.take_while(|c| !c.is_ascii_whitespace() && c != '>');
        self.take_while(|c| c.is_ascii_whitespace());
        if self.peek() != Some('>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !tag.is_empty() && tag != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{tag}>\"",
                open.tag
            ));
        }
        if self.units > open.offset {
            self.close(open);
        }
        Ok(())
    }

    fn close(&mut self, open: Open) {
        let mut kind = entity_type(&open.tag).unwrap_or_default();
        if open.tag == "a" && open.argument.is_none() {
            return;
        }
        if open.tag == "blockquote" && open.argument.is_some() {
            kind = "expandable_blockquote";
        }
        let mut entity =
            json!({ "type": kind, "offset": open.offset, "length": self.units - open.offset });
        match (kind, open.argument) {
            ("text_link", Some(url)) => entity["url"] = json!(url),
            ("custom_emoji", Some(id)) => entity["custom_emoji_id"] = json!(id),
            ("code", Some(class)) => {
                let language = class.strip_prefix("language-").unwrap_or_default();
                entity["language"] = json!(language);
            }
            _ => {}
        }
        self.done.entities.push(entity);
    }
}
