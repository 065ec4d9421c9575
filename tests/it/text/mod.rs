//! Words in, meaning out: cleaning, folding, numbers, dates, ages, names, words that call for a person or must not pass unseen.

mod ages;
mod births;
mod cleaning;
mod event_dates;
mod event_dates_vague;
mod extortion;
mod full_names;
mod name_parts;
mod properties;
mod risk_properties;
mod risks;
mod scripts;
mod sensitive;
