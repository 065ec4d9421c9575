//! One language's Fluent files, read with Fluent's own parser.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use athar::i18n::Lang;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

/// What a message holds.
#[derive(Debug, Default)]
pub struct Message {
    pub file: String,
    /// All literal words of it, of every branch.
    pub text: String,
    /// Variables whose value is shown (those that only choose a branch may differ between languages).
    pub shown: BTreeSet<String>,
    /// The branches of every choice by number.
    pub plurals: Vec<BTreeSet<String>>,
    /// Other messages that stand in it.
    pub references: BTreeSet<String>,
}

/// One language.
#[derive(Debug, Default)]
pub struct Locale {
    pub messages: BTreeMap<String, Message>,
    /// Keys that stand twice, and what Fluent could not read.
    pub faults: Vec<String>,
}

/// File names and contents of a language.
pub fn read_files(lang: Lang) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(lang.tag());
    fs::read_dir(folder)
        .expect("the language's folder")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let content = fs::read_to_string(&path).expect("a file of words");
            (name.into_owned(), content)
        })
        .collect()
}

impl Locale {
    pub fn load(lang: Lang) -> Self {
        let mut locale = Self::default();
        for (file, content) in read_files(lang) {
            let resource = parser::parse(content).unwrap_or_else(|(resource, errors)| {
                locale.faults.push(format!("{file}: {errors:?}"));
                resource
            });
            for entry in resource.body {
                locale.take(&file, entry);
            }
        }
        locale
    }

    fn take(&mut self, file: &str, entry: Entry<String>) {
        let Entry::Message(message) = entry else {
            return;
        };
        let mut read = Message {
            file: file.to_owned(),
            ..Message::default()
        };
        match &message.value {
            Some(pattern) => read.read(pattern),
            None => self
                .faults
                .push(format!("{file}: {} is empty", message.id.name)),
        }
        if self
            .messages
            .insert(message.id.name.clone(), read)
            .is_some()
        {
            self.faults
                .push(format!("{file}: {} stands twice", message.id.name));
        }
    }
}

impl Message {
    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { variants, .. } => self.read_choice(variants),
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.shown.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.clone());
            }
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }

    fn read_choice(&mut self, variants: &[Variant<String>]) {
        let keys: BTreeSet<String> = variants
            .iter()
            .map(|variant| match &variant.key {
                VariantKey::Identifier { name } => name.clone(),
                VariantKey::NumberLiteral { value } => value.clone(),
            })
            .collect();
        let counts = ["zero", "one", "two", "few", "many"];
        if counts.iter().any(|form| keys.contains(*form)) {
            self.plurals.push(keys);
        }
        for variant in variants {
            self.read(&variant.value);
        }
    }
}
