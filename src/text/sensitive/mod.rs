//! Words that call for a person: about a death, of acute distress, of extortion. In both languages; errs to the side of flagging:
//! a volunteer who looks once too often harms nobody. Called on free text by the dialogue.

mod death;
mod distress;
mod extortion;

pub use death::mentions_death;
pub use distress::mentions_distress;
pub use extortion::mentions_extortion;
